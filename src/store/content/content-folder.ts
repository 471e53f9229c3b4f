import { fileURLToPath } from 'node:url'

/** Where the built content lies: beside the bundle, which this module is part of. */
export const contentFolder = (): string => fileURLToPath(new URL('./content', import.meta.url))
