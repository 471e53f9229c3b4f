/** A text in one line: runs of blanks and line breaks are one blank. */
export const oneLined = (text: string): string => text.replace(/\s+/g, ' ').trim()

/** The same as a sentence: with a full stop, unless it has an end of its own. */
export const ended = (text: string): string => (/[.!?。]$/.test(text.trim()) ? oneLined(text) : `${oneLined(text)}.`)
