import { flag, tag, valued, type Xml } from './xml.ts'

/** How a paragraph looks and behaves. Lengths in twentieths of a point. */
export interface ParagraphLook {
  readonly style?: string
  readonly keepNext?: boolean
  readonly keepLines?: boolean
  readonly pageBreakBefore?: boolean
  /** The list that the paragraph is an item of, and how deep in it, from 0. */
  readonly item?: { readonly list: number; readonly level: number }
  /** A line above or at the beginning of the paragraph's lines, in a color. */
  readonly rule?: { readonly side: 'top' | 'left' | 'bottom'; readonly color: string }
  readonly tab?: { readonly at: number; readonly align: 'left' | 'right'; readonly leader?: 'underscore' }
  readonly rightToLeft?: boolean
  readonly before?: number
  readonly after?: number
  /** The height of a line: a multiple of 240ths of the font's own, or an exact length. */
  readonly line?: number
  readonly lineRule?: 'auto' | 'exact'
  readonly left?: number
  readonly hanging?: number
  readonly align?: 'center' | 'right'
  /** The level in the outline, from 0. */
  readonly outline?: number
}

/** `w:pPr`. The children stand in the order that the schema demands (ISO/IEC 29500-1, CT_PPrBase). */
export function paragraphProperties(look: ParagraphLook): Xml | undefined {
  const { item, rule, tab } = look
  const spaced = look.before !== undefined || look.after !== undefined || look.line !== undefined
  return unlessEmpty(
    tag(
      'w:pPr',
      {},
      valued('w:pStyle', look.style),
      flag('w:keepNext', look.keepNext),
      flag('w:keepLines', look.keepLines),
      flag('w:pageBreakBefore', look.pageBreakBefore),
      item && tag('w:numPr', {}, valued('w:ilvl', item.level), valued('w:numId', item.list)),
      rule &&
        tag('w:pBdr', {}, tag(`w:${rule.side}`, { 'w:val': 'single', 'w:sz': 8, 'w:space': 8, 'w:color': rule.color })),
      tab && tag('w:tabs', {}, tag('w:tab', { 'w:val': tab.align, 'w:leader': tab.leader, 'w:pos': tab.at })),
      flag('w:bidi', look.rightToLeft),
      spaced
        ? tag('w:spacing', {
            'w:before': look.before,
            'w:after': look.after,
            'w:line': look.line,
            'w:lineRule': look.lineRule,
          })
        : undefined,
      look.left === undefined ? undefined : tag('w:ind', { 'w:left': look.left, 'w:hanging': look.hanging }),
      valued('w:jc', look.align),
      valued('w:outlineLvl', look.outline),
    ),
  )
}

/** How words look. */
export interface RunLook {
  readonly style?: string | undefined
  readonly fonts?: { readonly latin: string; readonly complex: string }
  readonly bold?: boolean | undefined
  readonly strike?: boolean
  readonly color?: string
  /** In half points. */
  readonly size?: number
  readonly underline?: boolean
  readonly rightToLeft?: boolean
  /** BCP 47, with a region. */
  readonly language?: string
}

/** `w:rPr`, in the order of the schema (CT_RPr). Scripts written from right to left have their own switches for bold and size. */
export const runProperties = (look: RunLook): Xml | undefined =>
  unlessEmpty(
    tag(
      'w:rPr',
      {},
      valued('w:rStyle', look.style),
      look.fonts &&
        tag('w:rFonts', { 'w:ascii': look.fonts.latin, 'w:hAnsi': look.fonts.latin, 'w:cs': look.fonts.complex }),
      flag('w:b', look.bold),
      flag('w:bCs', look.bold),
      flag('w:strike', look.strike),
      valued('w:color', look.color),
      valued('w:sz', look.size),
      valued('w:szCs', look.size),
      valued('w:u', look.underline ? 'single' : undefined),
      flag('w:rtl', look.rightToLeft),
      valued('w:lang', look.language),
    ),
  )

const unlessEmpty = (element: Xml): Xml | undefined =>
  element.endsWith('/>') && !element.includes('><') ? undefined : element
