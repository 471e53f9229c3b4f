import type { EntryThread } from '../../core/diff/threads.ts'
import type { Block } from '../../core/document/document.ts'
import { entryWords } from '../../words/diff/phrases.ts'
import { say } from '../../words/diff/story.ts'
import { tellEvents } from '../../words/diff/tell-events.ts'
import { oneLined } from '../../words/sentence.ts'
import { strong } from '../../words/styled.ts'
import type { Part } from './part.ts'
import { storyList } from './story-list.ts'
import { threadsThrough } from './terms-threads.ts'

/** What became of goals, milestones and other entries from term to term, below the benefits they belong to. */
export const threads: Part<'threads'> = (input, { kinds = ['goal', 'milestone'] }) => {
  const { entries } = threadsThrough(input)
  return kinds.flatMap((kind): readonly Block[] => {
    const own = entries.filter(({ collects }) => collects === kind)
    if (own.length === 0) return []
    const benefits = [...new Set(own.map(({ benefit }) => benefit))]
    return [
      { kind: 'heading', level: 2, text: entryWords(kind) },
      ...benefits.flatMap((title): readonly Block[] => [
        { kind: 'heading', level: 3, text: title },
        storyList(own.filter(({ benefit }) => benefit === title).flatMap(tellThread)),
      ]),
    ]
  })
}

const tellThread = (thread: EntryThread) => [say(0, strong(oneLined(thread.name))), ...tellEvents(thread)]
