import { resolve } from 'node:path'
import { agenda, counted, issuesOf } from '../../core/agenda.ts'
import { closest } from '../../core/closest.ts'
import { severityOf } from '../../core/codes.ts'
import { setField, withIds } from '../../core/entries.ts'
import { Failure, fail } from '../../core/finding.ts'
import { type Prompt, promptAt } from '../../core/framework.ts'
import { answerAt, termNamed } from '../../core/plan.ts'
import { rulesOf } from '../../core/prompt-types/rules-of.ts'
import { entriesOf, type Value } from '../../core/value.ts'
import { jsonOf } from '../../core/value-json.ts'
import { journalOf } from '../../store/journal/journal.ts'
import { type OpenPlan, openPlan } from '../../store/plan/open-plan.ts'
import { saveAnswer } from '../../store/plan/save-plan.ts'
import { type CommandCode, textOption } from '../command.ts'
import { type NextData, nextOf, sayQuestion } from '../next-question.ts'
import { forgetSaved, keepUnsaved } from '../reflect/session-plan.ts'
import { assertCurrent, resolveDraft } from '../resolve-term.ts'
import type { Services } from '../services.ts'

export const code: CommandCode<NextData> = {
  async run([planFile = '', path = '', value], options, services) {
    const { cwd, content, stateDir, note } = services
    const file = resolve(cwd, planFile)
    const open = await openPlan(file, content, stateDir)
    const draft = resolveDraft(open, textOption(options, 'term'))
    assertCurrent(open, draft)
    const term = draft.id
    const prompt = promptAt(open.framework, path)
    if (!prompt || prompt.type === 'note') throw noSuchPath(open, term, path)
    const before = entriesOf(answerAt(open.plan, termNamed(open.plan, term), path))
    const answer = withIds(await readAnswer(prompt, value, options, services), before, () =>
      services.newId(prompt.collects ?? prompt.id),
    )
    const errors = issuesOf(prompt, path, answer).filter(({ code: issue }) => severityOf(issue) === 'error')
    if (errors.length > 0) throw new Failure(errors, {})
    const target = targetOf(open, term, path, answer)
    let saved: OpenPlan
    try {
      saved = await saveAnswer(open, content, term, target.path, target.value)
    } catch (error) {
      if (error instanceof Failure && target.value !== undefined)
        await keepUnsaved(
          journalOf(stateDir, open.real),
          { term, path: target.path, kind: 'unsaved', value: jsonOf(target.value) },
          services.warn,
        )
      throw error
    }
    const journal = journalOf(stateDir, open.real)
    await journal.drop({ term, path, kind: 'draft', value: '' }).catch(() => undefined)
    if (target.value !== undefined) await forgetSaved(journal, term, target.path, target.value)
    note('Saved.')
    return { exit: 0, data: nextOf(saved, term) }
  },
  words: sayQuestion,
}

async function readAnswer(
  prompt: Prompt,
  value: string | undefined,
  options: Readonly<Record<string, unknown>>,
  { readInput }: Services,
): Promise<Value | undefined> {
  const ways = [value !== undefined, options['skip'] === true, options['clear'] === true].filter(Boolean).length
  if (ways !== 1)
    throw fail('usage', {
      says: 'An answer needs one of: a value, --skip or --clear.',
      fix: 'See: waymark help answer',
    })
  if (options['skip'] === true) return null
  if (options['clear'] === true) return undefined
  // The line break a shell puts behind a text is not part of the answer.
  const text = value === '-' ? (await readInput()).replaceAll('\r\n', '\n').replace(/\n$/, '') : (value ?? '')
  if (text.trim() === '')
    throw fail('usage', {
      says: 'The answer is empty.',
      fix: 'Use --skip to leave the question out, or --clear to take its answer out.',
    })
  return rulesOf(prompt).fromText(text, prompt)
}

/** What to save where: a whole answer, or the entries of a repeat with one field changed. */
function targetOf(
  open: OpenPlan,
  term: string,
  path: string,
  answer: Value | undefined,
): { path: string; value: Value | undefined } {
  const [section, id, entry, field] = path.split('.')
  const whole = `${section}.${id}`
  const entries = entriesOf(answerAt(open.plan, termNamed(open.plan, term), whole))
  if (entry === undefined || field === undefined) return { path, value: answer }
  if (!entries.some((candidate) => candidate.id === entry)) throw noSuchPath(open, term, path)
  return { path: whole, value: setField(entries, entry, field, answer) }
}

function noSuchPath({ framework, plan, file }: OpenPlan, term: string, path: string): Failure {
  const known = counted(agenda(framework, plan, termNamed(plan, term))).map((step) => step.path)
  return fail('usage-path', { value: path, closest: closest(path, known) ?? '' }, { file })
}
