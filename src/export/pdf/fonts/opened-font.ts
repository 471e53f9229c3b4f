import { create } from 'fontkit'
import { type ShapingFont, shapingFont } from './shaping.ts'

/** Gives a font of the family by its name, such as `sans-bold`, as OpenType. */
export type FontFiles = (name: string) => Uint8Array

const opened = new WeakMap<FontFiles, Map<string, ShapingFont>>()

/** A font, read and opened once in a run, when the first text needs it. */
export function openedFont(name: string, files: FontFiles): ShapingFont {
  const fonts = opened.get(files) ?? new Map<string, ShapingFont>()
  opened.set(files, fonts)
  const font = fonts.get(name) ?? shapingFont(create(files(name)))
  fonts.set(name, font)
  return font
}
