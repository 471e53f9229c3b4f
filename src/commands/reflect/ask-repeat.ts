import { issuesOf, type Step } from '../../core/agenda.ts'
import { severityOf } from '../../core/codes.ts'
import { withIds } from '../../core/entries.ts'
import { entryName } from '../../core/entry-name.ts'
import { rulesOf } from '../../core/prompt-types/rules-of.ts'
import { type Entry, entriesOf, isUnreadable } from '../../core/value.ts'
import { askEntry, canTellApart, type EntryHome, menuQuestion } from './ask-entry.ts'
import { askLastTerm } from './ask-last-term.ts'
import type { Asker } from './asker.ts'
import { say } from './messages.ts'
import type { Prompter, Word } from './prompter.ts'
import type { SessionPlan } from './session-plan.ts'

interface Tools {
  readonly prompter: Prompter
  readonly plan: SessionPlan
  readonly newId: (kind: string) => string
}

/**
 * Asks a repeating prompt: what is there, then add, edit, remove, move, or Enter to go on. Gives the word that leads
 * elsewhere, if one does.
 */
export async function askRepeat(asker: Asker, { prompter, newId, plan }: Tools, step: Step): Promise<Word | undefined> {
  const { path, prompt } = step
  const kind = prompt.collects ?? prompt.id
  const entriesNow = (): readonly Entry[] => entriesOf(asker.find(path)?.value)
  const home: EntryHome = { step, entriesNow, saveEntries: (entries) => asker.save(path, entries) }
  const freshEntry = (): Entry => ({ id: newId(kind), fields: new Map() })
  const hasRoom = (): boolean => prompt.max === undefined || entriesNow().length < prompt.max
  const settle = (text: string): undefined => {
    asker.leave(path)
    prompter.say(text)
    return undefined
  }
  if (isUnreadable(step.value)) return settle(say.unreadable(path))
  const away = await askLastTerm(asker, prompter, home)
  if (away) return away
  if ((await plan.draft(path)) !== undefined && hasRoom()) {
    const word = await askEntry(asker, home, freshEntry(), undefined)
    if (word && word.kind !== 'back') return word
  }
  for (;;) {
    const entries = entriesNow()
    const names = entries.map((entry) => entryName(prompt, entry))
    const reply = await prompter.ask({
      ...asker.question(path, prompt, step.section),
      ...menuQuestion(asker.find(path) ?? step, names),
      draft: undefined,
      understood: () => undefined,
      keepDraft: (text) => plan.keepDraft(path, text),
    })
    const named = reply.kind === 'change' || reply.kind === 'remove' || reply.kind === 'move'
    if (named && !canTellApart(entries)) {
      prompter.say(say.idsUnclear(path))
      continue
    }
    switch (reply.kind) {
      case 'value': {
        const value = withIds(rulesOf(prompt).fromJson(reply.json, prompt), entries, () => newId(kind))
        const wrong = issuesOf(prompt, path, value).filter(({ code }) => severityOf(code) === 'error')
        if (wrong.length > 0) return settle(wrong.map(({ code, args }) => say.problem(prompt, code, args)).join('\n'))
        await asker.save(path, value)
        return settle(say.saved)
      }
      case 'keep':
      case 'leave':
        asker.leave(path)
        if (prompt.min !== undefined && entries.length < prompt.min && asker.find(path)?.value !== null)
          prompter.say(say.moreEntries(prompt.min))
        return undefined
      case 'text':
      case 'add':
      case 'change': {
        if (reply.kind !== 'change' && !hasRoom()) {
          prompter.say(say.entriesFull(prompt.max ?? 0))
          break
        }
        const entry = reply.kind === 'change' ? entries[reply.index] : freshEntry()
        if (!entry) break
        const word = await askEntry(asker, home, entry, reply.kind === 'text' ? reply.text : undefined)
        if (word && word.kind !== 'back') return word
        break
      }
      case 'remove': {
        const name = names[reply.index] ?? ''
        const sure = await asker.confirm(say.removeEntry(name))
        if (typeof sure === 'object' && sure.kind !== 'back') return sure
        if (sure !== true) break
        const left = entries.filter((_, i) => i !== reply.index)
        await asker.save(path, left.length > 0 ? left : undefined)
        prompter.say(say.removed(name))
        break
      }
      case 'move': {
        const entry = entries[reply.index]
        if (entry) await home.saveEntries(entries.filter((other) => other !== entry).toSpliced(reply.to, 0, entry))
        prompter.say(say.saved)
        break
      }
      case 'skip':
      case 'clear': {
        const sure = entries.length === 0 || (await asker.confirm(say.removeAll(entries.length)))
        if (typeof sure === 'object' && sure.kind !== 'back') return sure
        if (sure !== true) break
        await asker.save(path, reply.kind === 'skip' ? null : undefined)
        return settle(reply.kind === 'skip' ? say.skipped(prompt.required === true) : say.cleared)
      }
      case 'help':
        prompter.say(say.help(prompt))
        break
      case 'edit':
        prompter.say(say.editEntry)
        break
      default:
        return reply
    }
  }
}
