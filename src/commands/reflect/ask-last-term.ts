import { setField } from '../../core/entries.ts'
import { entryName } from '../../core/entry-name.ts'
import type { Choice, Prompt } from '../../core/framework.ts'
import { choiceMeant } from '../../core/prompt-types/choice.ts'
import { hasStatus, unfinished } from '../../core/unfinished.ts'
import type { Entry, Value } from '../../core/value.ts'
import { sayValue } from '../../words/say-value.ts'
import { askEntry, type EntryHome } from './ask-entry.ts'
import type { Asker } from './asker.ts'
import { say } from './messages.ts'
import type { Prompter, Word } from './prompter.ts'

const SAME: Choice = { id: 'same', label: 'The same as last term' }
const REWORD: Choice = { id: 'reword', label: 'Change what it says' }
const GONE: Choice = { id: 'gone', label: 'Not part of this term any more' }
const LATER: Choice = { id: 'later', label: 'Look at it another time' }
/** The field that says more, where an entry has it. */
const MORE: Readonly<Record<string, string>> = { done: 'evidence', dropped: 'reason' }

/**
 * Goes through the entries of last term that are not over: done, doing, dropped and why, reworded, or as it was. An entry comes
 * into this term when something was said of it; what is put off stays in last term and is asked for again.
 */
export async function askLastTerm(asker: Asker, prompter: Prompter, home: EntryHome): Promise<Word | undefined> {
  const { step } = home
  for (const entry of unfinished(asker.find(step.path) ?? step)) {
    const choice = await pick(asker, prompter, home, entry)
    if (choice === undefined) return undefined
    if (typeof choice === 'object') return choice
    const word = await carry(asker, prompter, home, entry, choice)
    if (word) return word
  }
  return undefined
}

/** What the person says of an entry, by its id; a word that leads away; undefined when there is no answer at all. */
async function pick(
  asker: Asker,
  prompter: Prompter,
  { step }: EntryHome,
  entry: Entry,
): Promise<string | Word | undefined> {
  const choices = choicesFor(step.prompt)
  const status = step.prompt.prompts?.find(({ id }) => id === 'status')
  const label = say.lookBack(entryName(step.prompt, entry), status ? sayValue(entry.fields.get('status'), status) : '')
  const prompt: Prompt = { id: 'last_term', type: 'select_one', label, choices }
  for (;;) {
    const reply = await prompter.ask({
      ...asker.question(step.path, prompt, step.section),
      path: `${step.path}.${entry.id}`,
      current: undefined,
      previous: undefined,
      keeps: SAME.id,
      draft: undefined,
      problems: [],
      understood: () => undefined,
      keepDraft: async () => undefined,
    })
    switch (reply.kind) {
      case 'keep':
        return SAME.id
      case 'leave':
        return undefined
      case 'value':
      case 'text': {
        const typed = reply.kind === 'text' ? reply.text : String(reply.json)
        const choice = choiceMeant(choices, typed)
        if (choice) return choice.id
        break
      }
      case 'skip':
        return LATER.id
      case 'back':
      case 'goto':
      case 'review':
      case 'quit':
        return reply
      default:
        prompter.say(say.help(prompt))
    }
  }
}

function choicesFor(prompt: Prompt): readonly Choice[] {
  const status = prompt.prompts?.find(({ id }) => id === 'status')
  return hasStatus(prompt) ? [SAME, ...(status?.choices ?? []), REWORD, LATER] : [SAME, REWORD, GONE, LATER]
}

async function carry(
  asker: Asker,
  prompter: Prompter,
  home: EntryHome,
  entry: Entry,
  choice: string,
): Promise<Word | undefined> {
  const { step, entriesNow, saveEntries } = home
  if (choice === LATER.id || choice === GONE.id) return undefined
  const isStatus = choice !== SAME.id && choice !== REWORD.id
  const fields = new Map<string, Value>(entry.fields)
  if (isStatus) fields.set('status', choice)
  await saveEntries([...entriesNow(), { id: entry.id, fields }])
  prompter.say(say.carried)
  if (choice === REWORD.id) return askEntry(asker, home, { id: entry.id, fields }, undefined)
  const more = step.prompt.prompts?.find(({ id }) => id === MORE[choice])
  if (!more) return undefined
  const path = `${step.path}.${entry.id}.${more.id}`
  const at = { section: step.section, value: undefined, previous: entry.fields.get(more.id) }
  return asker.askField(path, more, at, (value) => saveEntries(setField(entriesNow(), entry.id, more.id, value)))
}
