import type { Run, Text } from '../../core/document/document.ts'
import { stretchesOf } from './direction.ts'
import { type RunLook, runProperties } from './properties.ts'
import { tag, together, words, type Xml } from './xml.ts'

const STYLES = { strong: 'Strong', quiet: 'Quiet', added: 'Added', removed: 'Removed' } as const satisfies Record<
  NonNullable<Run['style']>,
  string
>

const BREAKS = /(\r\n|[\n\r\u2028\u2029\t])/

/** Words of a paragraph as runs: one a style and direction. */
export const runs = (text: Text, rightToLeft: boolean): Xml =>
  together(text.map(({ text, style }) => run(text, { style: style && STYLES[style] }, rightToLeft)))

/** Words of one look. Line breaks and tabs have elements of their own; blanks are kept as they are. */
export const run = (
  text: string,
  { style, bold, color, size }: Pick<RunLook, 'style' | 'bold' | 'color' | 'size'>,
  rightToLeft: boolean,
): Xml =>
  together(
    stretchesOf(text, rightToLeft).map((part) =>
      tag('w:r', {}, runProperties({ style, bold, color, size, rightToLeft: part.rightToLeft }), content(part.text)),
    ),
  )

const content = (text: string): Xml =>
  together(
    text
      .split(BREAKS)
      .filter((part) => part !== '')
      .map((part) => {
        if (part === '\t') return tag('w:tab')
        return BREAKS.test(part) ? tag('w:br') : tag('w:t', { 'xml:space': 'preserve' }, words(part))
      }),
  )

export const plainText = (text: Text): string => text.map((run) => run.text).join('')
