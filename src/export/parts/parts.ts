import type { Block } from '../../core/document/document.ts'
import type { ViewPart } from '../../core/view/view.ts'
import { about } from './about.ts'
import { aims } from './aims.ts'
import { answers } from './answers.ts'
import { blanks } from './blanks.ts'
import { changes } from './changes.ts'
import { lens } from './lens.ts'
import type { Part, PartInput } from './part.ts'
import { room } from './room.ts'
import { scales } from './scales.ts'
import { talk } from './talk.ts'
import { threads } from './threads.ts'
import { timeline } from './timeline.ts'
import { words } from './words.ts'

/** What views are put together from (schemas/view.schema.json). */
const PARTS: { readonly [Name in ViewPart['part']]: Part<Name> } = {
  about,
  answers,
  aims,
  changes,
  talk,
  room,
  threads,
  words,
  scales,
  lens,
  timeline,
  blanks,
}

/** A part of a view as blocks. */
export const partBlocks = (input: PartInput, part: ViewPart): readonly Block[] =>
  (PARTS[part.part] as Part<ViewPart['part']>)(input, part as never)
