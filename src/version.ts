declare const WAYMARK_VERSION: string

/** The program's version, as `--version` prints it; set when it is built. */
export const VERSION = WAYMARK_VERSION
