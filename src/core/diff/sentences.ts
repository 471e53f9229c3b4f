/** Where a sentence ends: behind its sign and the blanks that follow, behind an ideographic stop, or behind line breaks. */
const END = /(?<=[.!?…]["'”’»)\]]?[ \t]{1,4})(?=\S)|(?<=[。！？][」』）]?)(?![」』）])|(?<=\n)(?!\n)/u

/** A text in sentences and lines, each with the blanks behind it; together they are the text. */
export const sentencesOf = (text: string): readonly string[] =>
  text === '' ? [] : text.split(END).filter((part) => part !== '')

const ENDED = /(?:[.!?…]["'”’»)\]]?\s+|[。！？][」』）]?|\n)$/u

/** Whether a sentence or a line ends with this text. */
export const endsSentence = (text: string): boolean => text === '' || ENDED.test(text)
