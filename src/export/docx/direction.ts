/** Letters of the scripts that are written from right to left. */
const RIGHT =
  '[\\p{Script=Hebrew}\\p{Script=Arabic}\\p{Script=Syriac}\\p{Script=Thaana}\\p{Script=Nko}\\p{Script=Samaritan}\\p{Script=Mandaic}\\p{Script=Adlam}\\p{Script=Hanifi_Rohingya}]'
const LEFT = `(?!${RIGHT})\\p{L}`

const ANY_RIGHT = new RegExp(RIGHT, 'u')
const FIRST_LETTER = new RegExp(`(${RIGHT})|\\p{L}`, 'u')

/** From the first to the last letter of one direction, with what stands between and the marks upon the last. */
const stretches = (letter: string): RegExp => new RegExp(`(${letter}(?:[^\\p{L}]*${letter})*\\p{M}*)`, 'u')
const RIGHT_STRETCH = stretches(RIGHT)
const LEFT_STRETCH = stretches(LEFT)

/** Whether a paragraph is written from right to left: its first letter decides (Unicode Standard Annex 9, P2 and P3). */
export const isRightToLeft = (text: string): boolean => FIRST_LETTER.exec(text)?.[1] !== undefined

/**
 * A text as stretches of one direction each, in the order of the text. What is neither, such as a full stop, goes with
 * the paragraph: word processors set it to the side of the stretch that it is in.
 */
export function stretchesOf(text: string, rightToLeft: boolean): readonly { text: string; rightToLeft: boolean }[] {
  if (!rightToLeft && !ANY_RIGHT.test(text)) return [{ text, rightToLeft: false }]
  return text
    .split(rightToLeft ? LEFT_STRETCH : RIGHT_STRETCH)
    .map((part, index) => ({ text: part, rightToLeft: index % 2 === 0 ? rightToLeft : !rightToLeft }))
    .filter((part) => part.text !== '')
}
