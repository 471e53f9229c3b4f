import type { Position, WritingFont } from 'pdfkit'

/**
 * The operators that show a text in one font (ISO 32000-1, 9.4). Of the library's own way the text comes out right, but its
 * place does not: programs that ask where a marked text stands (ActualText) are told a place turned upside down.
 * `y` is the base line, from the top of the page.
 */
export function showText(text: string, font: WritingFont, size: number, x: number, y: number): string {
  const [codes, positions] = font.encode(text)
  const scale = size / 1000
  const operators = ['BT', `/${font.id} ${number(size)} Tf`]
  let pen = x
  let isMoved = true
  let shown = ''
  const flush = (): void => {
    if (shown !== '') operators.push(`[${shown}] TJ`)
    shown = ''
  }
  const moveTo = (toX: number, toY: number): void => {
    flush()
    // The page counts from its top, letters stand upright.
    operators.push(`1 0 0 -1 ${number(toX)} ${number(toY)} Tm`)
  }
  codes.forEach((code, i) => {
    const { xAdvance, xOffset, yOffset, advanceWidth } = positions[i] as Position
    const isOff = xOffset !== 0 || yOffset !== 0
    if (isOff || isMoved) moveTo(pen + xOffset * scale, y - yOffset * scale)
    shown += `<${code}>`
    if (!isOff && xAdvance !== advanceWidth) shown += number(advanceWidth - xAdvance)
    isMoved = isOff
    pen += xAdvance * scale
  })
  flush()
  return [...operators, 'ET'].join('\n')
}

const number = (value: number): string => String(Math.round(value * 1000) / 1000)
