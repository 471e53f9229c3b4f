import { PLAIN_NAMESPACES } from './namespaces.ts'
import { paragraphProperties, runProperties } from './properties.ts'
import { tag, valued, type Xml, xmlFile } from './xml.ts'

/** What one level of a list is set in by. */
export const STEP = 360

/** WordprocessingML has nine levels; deeper items stand at the ninth. */
export const DEEPEST = 8

const LEVELS = Array.from({ length: DEEPEST + 1 }, (_, level) => level)
const BULLETS = ['\u2022', '\u2013', '\u25aa']
const NUMBERS = ['decimal', 'lowerLetter', 'lowerRoman']

const kind = (id: number, level: (depth: number) => readonly [format: string, text: string]): Xml =>
  tag(
    'w:abstractNum',
    { 'w:abstractNumId': id },
    valued('w:multiLevelType', 'hybridMultilevel'),
    ...LEVELS.map((depth) => {
      const [format, text] = level(depth)
      return tag(
        'w:lvl',
        { 'w:ilvl': depth },
        valued('w:start', 1),
        valued('w:numFmt', format),
        valued('w:lvlText', text),
        valued('w:lvlJc', 'left'),
        paragraphProperties({ left: STEP * (depth + 1), hanging: STEP }),
        runProperties({ fonts: { latin: 'Calibri', complex: 'Arial' } }),
      )
    }),
  )

const pick = (from: readonly string[], depth: number): string => from[depth % from.length] ?? ''

const KINDS = [
  kind(0, (depth) => ['bullet', pick(BULLETS, depth)]),
  kind(1, (depth) => [pick(NUMBERS, depth), `%${depth + 1}.`]),
]

const NUMBERED_FROM = 2

/** The lists of one document. Lists with bullets are one; each numbered list is its own, so that it begins at 1. */
export class Lists {
  #numbered = 0

  /** The id of a list that begins here. */
  begin(ordered: boolean): number {
    if (!ordered) return 1
    this.#numbered += 1
    return NUMBERED_FROM + this.#numbered - 1
  }

  /** `word/numbering.xml`. */
  file(): string {
    const bullets = tag('w:num', { 'w:numId': 1 }, valued('w:abstractNumId', 0))
    const numbered = Array.from({ length: this.#numbered }, (_, index) =>
      tag('w:num', { 'w:numId': NUMBERED_FROM + index }, valued('w:abstractNumId', 1), ...RESTART),
    )
    return xmlFile(tag('w:numbering', PLAIN_NAMESPACES, ...KINDS, bullets, ...numbered))
  }
}

const RESTART = LEVELS.map((depth) => tag('w:lvlOverride', { 'w:ilvl': depth }, valued('w:startOverride', 1)))
