// @ts-check
import { eastAsianWidth } from 'get-east-asian-width'

/**
 * How wide characters are in today's terminals. The screen's own table is that of Unicode 6, in which an emoji has one
 * column.
 *
 * @type {import('@xterm/headless').IUnicodeVersionProvider}
 */
export const todaysWidths = {
  version: 'today',
  wcwidth,
  // The screen keeps these three in one number: the width from bit 1 on; bit 0 says that the character joins the one before.
  charProperties(codepoint, preceding) {
    const width = wcwidth(codepoint)
    const before = (preceding >> 1) & 3
    const joins = width === 0 && before !== 0
    return ((joins ? before : width) << 1) | Number(joins)
  },
}

/** @type {(codepoint: number) => 0 | 1 | 2} */
function wcwidth(codepoint) {
  if (codepoint < 0x20 || (codepoint >= 0x7f && codepoint < 0xa0)) return 0
  return /\p{M}|\u200d|\ufe0f/u.test(String.fromCodePoint(codepoint)) ? 0 : eastAsianWidth(codepoint)
}
