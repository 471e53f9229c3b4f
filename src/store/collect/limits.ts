/** What is unpacked at most; more than any course hands in, and far less than fills a disk. */
export const LIMITS = {
  /** Files in an archive or folder. */
  entries: 200_000,
  /** How many times larger than its packed form a file, or all of an archive, may be. Plans pack to about a third. */
  ratio: 100,
  /** Below this no ratio is looked at: a short text of blanks packs to nothing. */
  small: 64 * 1024,
  /** Bytes of an archive that lies in another one. */
  nested: 64 * 1024 * 1024,
  /** Bytes that are unpacked from one archive. */
  total: 4 * 1024 * 1024 * 1024,
  /** Folders inside each other. */
  depth: 16,
} as const
