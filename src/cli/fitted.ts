import { wrap } from '../words/wrap.ts'
import type { Output } from './io.ts'

/** Text for a terminal is broken between words at its width; a pipe gets every line whole. */
export const fitted = (text: string, { isTTY, columns }: Output): string => (isTTY ? wrap(text, columns || 80) : text)
