import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gunzipSync } from 'node:zlib'

/** Where the fonts lie: beside the bundle, which this module is part of. */
const beside = (): string => fileURLToPath(new URL('./fonts', import.meta.url))

/** Reads a font that comes with the program, as OpenType. `name` is one of ours: `sans`, `sans-bold`, `hebrew` ... */
export const fontFile = (name: string, folder = beside()): Uint8Array =>
  gunzipSync(readFileSync(join(folder, `${name}.ttf.gz`)))
