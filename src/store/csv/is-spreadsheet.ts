/** Whether a file begins as those of spreadsheet programs do: a zip archive, or the older compound file. */
export const isSpreadsheet = (bytes: Buffer): boolean => /^(?:504b0304|d0cf11e0)/.test(bytes.toString('hex', 0, 4))
