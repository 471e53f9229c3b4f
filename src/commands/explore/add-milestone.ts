import { issuesOf } from '../../core/agenda.ts'
import { type CatalogueItem, isRole } from '../../core/catalogue/catalogues.ts'
import { severityOf } from '../../core/codes.ts'
import { dateMeant } from '../../core/date-meant.ts'
import { withIds } from '../../core/entries.ts'
import type { Prompt } from '../../core/framework.ts'
import type { Value } from '../../core/value.ts'
import { fixOf, saysOf } from '../../words/findings.ts'
import { good } from '../../words/styled.ts'
import { say } from '../reflect/messages.ts'
import type { Prompter } from '../reflect/prompter.ts'
import type { Services } from '../services.ts'
import type { Milestones } from './plan-here.ts'

/** Asks by when, and saves the item as a milestone. A year left open adds nothing. */
export async function addMilestone(
  item: CatalogueItem,
  { plan, prompt, path, entries }: Milestones,
  prompter: Prompter,
  { today, newId }: Pick<Services, 'today' | 'newId'>,
): Promise<'added' | 'left' | 'stop'> {
  const before = entries()
  if (prompt.max !== undefined && before.length >= prompt.max) {
    prompter.say(
      `There are ${prompt.max} milestones in your plan, which is as many as fit. waymark reflect changes them.`,
    )
    return 'left'
  }
  const by = await askBy(prompt, path, prompter, today)
  if (by === 'stop' || by === 'left') return by
  const field = isRole(item) ? 'role' : 'opportunity'
  const isKnown = prompt.prompts?.find(({ id }) => id === field)?.choices?.some(({ id }) => id === item.id)
  const fields = new Map<string, Value>([
    ['title', item.name],
    ['by', by.date],
    ...(isKnown ? [[field, item.id] as const] : []),
    ['status', 'todo'],
  ])
  await plan.save(
    path,
    withIds([...before, { id: '', fields }], before, () => newId('milestone')),
  )
  prompter.say([[good('Saved.')]])
  return 'added'
}

/** A year, a month or a day, asked as the milestone's own question has it. */
async function askBy(
  { prompts = [] }: Prompt,
  path: string,
  prompter: Prompter,
  today: string,
): Promise<{ date: string } | 'left' | 'stop'> {
  const prompt: Prompt = prompts.find(({ id }) => id === 'by') ?? { id: 'by', type: 'date', label: 'By when?' }
  let problems: string[] = []
  for (;;) {
    const reply = await prompter.ask({
      path: `${path}.by`,
      position: 'One question for the milestone.',
      prompt,
      current: undefined,
      previous: undefined,
      keeps: undefined,
      draft: undefined,
      problems,
      enter: 'Enter adds nothing',
      understood: (text) => taken(text, dateMeant(text, today)),
      keepDraft: async () => undefined,
    })
    if (reply.kind === 'quit') return 'stop'
    if (reply.kind !== 'text') return 'left'
    const meant = dateMeant(reply.text, today)
    const understood = taken(reply.text, meant)
    if (understood) prompter.say(understood)
    const date = meant ?? reply.text.trim()
    const wrong = issuesOf(prompt, path, date).filter(({ code }) => severityOf(code) === 'error')
    if (wrong.length === 0) return { date }
    problems = wrong.map(({ code, args }) => `${saysOf(code, args)} ${fixOf(code, args)}`)
  }
}

/** A date in words, said back as it is taken. */
const taken = (text: string, date: string | undefined): string | undefined =>
  date === undefined || date === text.trim() ? undefined : say.understood(date)
