import type { Kept } from '../store/journal/journal.ts'

export const keptAside = (file: string): string => `Your answer is kept: waymark recover shows it (it is in ${file}).`

/** An answer said back in full, because there was no place left to keep it. */
export const showKeptText = ({ path, value }: Kept): string =>
  `Your answer to ${path} could not be kept anywhere. Here it is; please copy it:\n\n${typeof value === 'string' ? value : JSON.stringify(value, null, 2)}\n`
