import { around, flag, tag, valued, type Xml } from './xml.ts'

/** How a paragraph looks and behaves. Lengths in twentieths of a point. */
export interface ParagraphLook {
  readonly style?: string | undefined
  readonly keepNext?: boolean | undefined
  readonly keepLines?: boolean | undefined
  readonly pageBreakBefore?: boolean | undefined
  /** The list that the paragraph is an item of, and how deep in it, from 0. */
  readonly item?: { readonly list: number; readonly level: number } | undefined
  /** A line above or at the beginning of the paragraph's lines, in a color. */
  readonly rule?: { readonly side: 'top' | 'left' | 'bottom'; readonly color: string } | undefined
  readonly tab?: { readonly at: number; readonly align: 'left' | 'right'; readonly leader?: 'underscore' } | undefined
  readonly rightToLeft?: boolean | undefined
  readonly before?: number | undefined
  readonly after?: number | undefined
  /** The height of a line: a multiple of 240ths of the font's own, or an exact length. */
  readonly line?: number | undefined
  readonly lineRule?: 'auto' | 'exact' | undefined
  readonly left?: number | undefined
  readonly hanging?: number | undefined
  readonly align?: 'center' | 'right' | undefined
  /** The level in the outline, from 0. */
  readonly outline?: number | undefined
}

/** `w:pPr`. The children stand in the order that the schema demands (ISO/IEC 29500-1, CT_PPrBase). */
export function paragraphProperties(look: ParagraphLook): Xml | undefined {
  const { item, rule, tab } = look
  const spaced = look.before !== undefined || look.after !== undefined || look.line !== undefined
  return around(
    'w:pPr',
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
  )
}

/** How words look. */
export interface RunLook {
  readonly style?: string | undefined
  readonly fonts?: { readonly latin: string; readonly complex: string } | undefined
  readonly bold?: boolean | undefined
  readonly strike?: boolean | undefined
  readonly color?: string | undefined
  /** In half points. */
  readonly size?: number | undefined
  readonly underline?: boolean | undefined
  readonly rightToLeft?: boolean | undefined
  /** BCP 47, with a region. */
  readonly language?: string | undefined
}

/** `w:rPr`, in the order of the schema (CT_RPr). Scripts written from right to left have their own switches for bold and size. */
export const runProperties = (look: RunLook): Xml | undefined =>
  around(
    'w:rPr',
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
  )
