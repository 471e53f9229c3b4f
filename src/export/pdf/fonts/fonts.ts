import { Face } from './face.ts'
import { FAMILY, type Member } from './family.ts'
import { type FontFiles, openedFont } from './opened-font.ts'
import { isUnseen } from './shaping.ts'

/** What stands for a character that no font has, and for control characters. */
export const MARK = '\ufffd'

/** C0, DEL, C1, overrides of direction, noncharacters: nothing to show, and nothing that may act. */
const CONTROL = /^[\u0000-\u001f\u007f-\u009f\u202d\u202e\ufdd0-\ufdef\ufff9-\ufffb\ufffe\uffff\ud800-\udfff]/u

/** The fonts of one document, opened as its texts need them. */
export class Fonts {
  readonly #files: FontFiles
  readonly #faces = new Map<string, Face>()
  readonly #chosen = new Map<string, Face | undefined>()

  constructor(files: FontFiles) {
    this.#files = files
  }

  /** The face for plain Latin text, and for marks. */
  plain(strong: boolean): Face {
    return this.#face(FAMILY[0] as Member, strong)
  }

  /** The first face that has all of a character as people see it. */
  faceFor(character: string, strong: boolean): Face | undefined {
    const key = strong ? `*${character}` : character
    if (!this.#chosen.has(key)) this.#chosen.set(key, this.#find(character, strong))
    return this.#chosen.get(key)
  }

  #find(character: string, strong: boolean): Face | undefined {
    if (CONTROL.test(character)) return undefined
    const seen = [...character].map((one) => one.codePointAt(0) as number).filter((one) => !isUnseen(one))
    for (const member of FAMILY) {
      const face = this.#face(member, strong)
      if (seen.every((one) => face.has(one))) return face
    }
    return undefined
  }

  #face({ name, bold }: Member, strong: boolean): Face {
    const file = strong && bold ? `${name}-bold` : name
    const known = this.#faces.get(file)
    if (known) return known
    const face = new Face(file, openedFont(file, this.#files))
    this.#faces.set(file, face)
    return face
  }
}
