import type { Prompt } from '../framework.ts'
import { scaleBounds } from '../prompt-types/scale.ts'
import type { Difference, Report, Steps } from './difference.ts'
import { choiceNow } from './former-names.ts'

interface Where {
  readonly path: string
  readonly steps: Steps
  /** The new version of the framework. */
  readonly version: number
  /** Where the choices stand. */
  readonly lists: Steps
}

type Differs = (what: Difference['what'], path: string, breaking?: boolean) => void

/** What a question's change means for the answers it has: to its type, its choices, its bounds, its meaning. */
export function comparePrompt(was: Prompt, is: Prompt, where: Where, report: Report, differs: Differs): void {
  const { path, steps } = where
  if (was.type !== is.type) {
    // One line or several: every text fits both.
    const isText = [was, is].every(({ type }) => type === 'text' || type === 'long_text')
    differs('type', path, !isText)
    if (!isText) report('content-type-changed', [...steps, 'type'], { path, old: was.type, type: is.type })
    return
  }
  if ((was.required ?? false) !== (is.required ?? false) || JSON.stringify(was.when) !== JSON.stringify(is.when))
    differs('asked', path)
  compareRevision(was, is, where, report, differs)
  if (is.type === 'scale') compareScale(was, is, where, report, differs)
  else compareBounds(was, is, path, differs)
  compareChoices(was, is, where, report, differs)
  if (was.collects !== is.collects) differs('asked', path)
}

function compareRevision(was: Prompt, is: Prompt, where: Where, report: Report, differs: Differs): void {
  const { path, steps, version } = where
  const [old, value] = [was.revision ?? 1, is.revision ?? 1]
  if (value === old) return
  differs('reworded', path)
  const why = value < old ? 'lower' : value === version ? undefined : 'now'
  if (!why) return
  const at = is.revision === undefined ? [...steps, 'id'] : [...steps, 'revision']
  report('content-revision', at, { key: 'revision', value, why, wanted: why === 'lower' ? old : version, path })
}

function compareScale(
  was: Prompt,
  is: Prompt,
  { path, steps, version }: Where,
  report: Report,
  differs: Differs,
): void {
  const [old, now] = [scaleBounds(was), scaleBounds(is)]
  if (old.min === now.min && old.max === now.max) return
  const { rescale, revision = 1 } = is
  differs('points', path, rescale !== 'keep' || now.min > old.min || now.max < old.max)
  const isSaid = rescale !== 'ask' || revision > (was.revision ?? 1)
  if (rescale === undefined) report('content-rescale', [...steps, 'points'], { why: 'missing', version, path })
  else if (!isSaid && is.revision !== undefined)
    report('content-rescale', [...steps, 'rescale'], { why: 'again', version, path })
}

/** Numbers, how many choices, how many entries: narrower bounds may leave an answer outside. */
function compareBounds(was: Prompt, is: Prompt, path: string, differs: Differs): void {
  const [min, max] = [is.min ?? Number.NEGATIVE_INFINITY, is.max ?? Number.POSITIVE_INFINITY]
  if (was.min === is.min && was.max === is.max) return
  differs('bounds', path, min > (was.min ?? Number.NEGATIVE_INFINITY) || max < (was.max ?? Number.POSITIVE_INFINITY))
}

function compareChoices(was: Prompt, is: Prompt, { path, lists }: Where, report: Report, differs: Differs): void {
  const ids = (is.choices ?? []).map(({ id }) => id)
  const old = (was.choices ?? []).map(({ id }) => id)
  const gone = old.filter((id) => !ids.includes(choiceNow(is, id)))
  for (const id of gone) report('content-choice-gone', lists, { id, path: lists.join('.') })
  if (gone.length > 0 || old.some((id) => !ids.includes(id)) || ids.some((id) => !old.includes(id)))
    differs('choices', path, gone.length > 0)
  const known = [...old, ...(was.choices ?? []).flatMap(({ formerly = [] }) => formerly)]
  for (const { formerly = [] } of is.choices ?? []) {
    const [name] = formerly
    if (name !== undefined && !formerly.some((one) => known.includes(one)))
      report('content-formerly', lists, { name, why: 'unknown', path: lists.join('.'), id: name })
  }
}
