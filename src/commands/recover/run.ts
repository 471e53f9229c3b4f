import { unlink } from 'node:fs/promises'
import { resolve } from 'node:path'
import { issuesOf } from '../../core/agenda.ts'
import { severityOf } from '../../core/codes.ts'
import { setField } from '../../core/entries.ts'
import { type Prompt, promptAt } from '../../core/framework.ts'
import { answerAt, termNamed } from '../../core/plan.ts'
import { rulesOf } from '../../core/prompt-types/rules-of.ts'
import { entriesOf, isAnswered, type Value } from '../../core/value.ts'
import { jsonOf, sameValue } from '../../core/value-json.ts'
import { journalOf, type Kept } from '../../store/journal/journal.ts'
import { rescueLeftovers } from '../../store/journal/leftovers.ts'
import { needPlan } from '../../store/plan/find-plan.ts'
import { type OpenPlan, openPlan } from '../../store/plan/open-plan.ts'
import { saveAnswer } from '../../store/plan/save-plan.ts'
import type { CommandCode } from '../command.ts'

type Fate = 'kept' | 'applied' | 'present' | 'differs' | 'unfit' | 'discarded'

interface RecoverData {
  readonly file: string
  readonly items: readonly { term: string; path: string; kind: Kept['kind']; text: unknown; now: unknown; fate: Fate }[]
  /** Copies of a whole plan from saves that were killed midway. */
  readonly copies: readonly string[]
}

export const code: CommandCode<RecoverData> = {
  async run([named], options, { cwd, content, stateDir }) {
    const file = await needPlan(cwd, named)
    let open = await openPlan(resolve(cwd, file), content, stateDir)
    const journal = journalOf(stateDir, open.real)
    const copies = await rescueLeftovers(open.real, stateDir)
    const items: RecoverData['items'][number][] = []
    for (const kept of await journal.list()) {
      const now = valueAt(open, kept.term, kept.path)
      let fate: Fate = isThere(open, kept, now) ? 'present' : 'kept'
      if (options['apply'] === true) {
        const result = await apply(open, kept, now, options['replace'] === true, content)
        open = result.open
        fate = result.fate
      } else if (options['discard'] === true) fate = 'discarded'
      if (fate === 'applied' || fate === 'discarded' || fate === 'present') await journal.drop(kept)
      items.push({ term: kept.term, path: kept.path, kind: kept.kind, text: kept.value, now: jsonOf(now), fate })
    }
    if (options['discard'] === true) for (const copy of copies) await unlink(copy)
    return { exit: 0, data: { file, items, copies } }
  },
  words({ file, items, copies }) {
    if (items.length === 0 && copies.length === 0) return `Nothing is kept for ${file}; the plan is complete as it is.`
    const said = items.flatMap(({ term, path, kind, text, now, fate }) => [
      `${path}, ${term} (${kind === 'draft' ? 'half typed' : 'not saved'}): ${FATES[fate]}`,
      indent(sayJson(text)),
      ...(now === null || fate === 'applied' || fate === 'present' ? [] : ['  In the plan now:', indent(sayJson(now))]),
      '',
    ])
    const whole =
      copies.length === 0
        ? []
        : ['Whole copies from saves that were cut short:', ...copies.map((copy) => `  ${copy}`), '']
    const waiting = items.some(({ fate }) => fate === 'kept' || fate === 'differs')
    return [
      ...said,
      ...whole,
      waiting
        ? 'Put kept answers into the plan with: waymark recover --apply (and --replace where it has another answer)'
        : 'Done.',
    ].join('\n')
  },
}

const FATES: Readonly<Record<Fate, string>> = {
  kept: 'kept',
  applied: 'put into the plan',
  present: 'the plan has it already',
  differs: 'not put into the plan, which has another answer',
  unfit: 'not put into the plan, since it does not fit the question; it stays kept',
  discarded: 'shown for the last time',
}

async function apply(
  open: OpenPlan,
  kept: Kept,
  now: Value | undefined,
  replace: boolean,
  content: Parameters<typeof openPlan>[1],
): Promise<{ open: OpenPlan; fate: Fate }> {
  const prompt = promptAt(open.framework, kept.path)
  const term = termNamed(open.plan, kept.term)
  if (!prompt || !term || term.status === 'final') return { open, fate: 'unfit' }
  const value = keptValue(prompt, kept)
  if (issuesOf(prompt, kept.path, value).some(({ code: issue }) => severityOf(issue) === 'error'))
    return { open, fate: 'unfit' }
  if (sameValue(now, value)) return { open, fate: 'present' }
  if (isAnswered(now) && !replace) return { open, fate: 'differs' }
  const target = inEntry(open, kept, value)
  return target
    ? { open: await saveAnswer(open, content, kept.term, target.path, target.value), fate: 'applied' }
    : { open, fate: 'unfit' }
}

/** Whether the plan has what was kept: a save can be cut off between the file and the journal. */
function isThere({ framework }: OpenPlan, kept: Kept, now: Value | undefined): boolean {
  const prompt = promptAt(framework, kept.path)
  return prompt !== undefined && sameValue(now, keptValue(prompt, kept))
}

function keptValue(prompt: Prompt, { kind, value }: Kept): Value {
  if (kind === 'draft') return rulesOf(prompt).fromText(String(value), prompt)
  return value === null ? null : rulesOf(prompt).fromJson(value, prompt)
}

/** A field's value is saved with the whole repeat it belongs to; undefined when its entry is gone. */
function inEntry({ plan }: OpenPlan, { term, path }: Kept, value: Value): { path: string; value: Value } | undefined {
  const [section, id, entry, field] = path.split('.')
  if (entry === undefined || field === undefined) return { path, value }
  const whole = `${section}.${id}`
  const entries = entriesOf(answerAt(plan, termNamed(plan, term), whole))
  return entries.some((candidate) => candidate.id === entry)
    ? { path: whole, value: setField(entries, entry, field, value) }
    : undefined
}

function valueAt({ plan }: OpenPlan, term: string, path: string): Value | undefined {
  const [section, id, entry, field] = path.split('.')
  const value = answerAt(plan, termNamed(plan, term), `${section}.${id}`)
  return entry === undefined || field === undefined
    ? value
    : entriesOf(value)
        .find((candidate) => candidate.id === entry)
        ?.fields.get(field)
}

const sayJson = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value, null, 2))
const indent = (text: string): string =>
  text
    .split('\n')
    .map((line) => `  ${line}`)
    .join('\n')
