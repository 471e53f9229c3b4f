/** The version of every JSON object on stdout and stderr (docs/json.md). */
export const SCHEMA_VERSION = 1
