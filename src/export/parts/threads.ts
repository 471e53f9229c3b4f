import { tellKind } from '../../words/diff/tell-threads.ts'
import type { Part } from './part.ts'
import { storyBlocks } from './story-blocks.ts'
import { threadsThrough } from './terms-threads.ts'

/** What became of goals, milestones and other entries from term to term. */
export const threads: Part<'threads'> = (input, { kinds = ['goal', 'milestone'] }) => {
  const { entries } = threadsThrough(input)
  return kinds.flatMap((kind) =>
    storyBlocks(
      tellKind(
        kind,
        entries.filter(({ collects }) => collects === kind),
      ),
      2,
    ),
  )
}
