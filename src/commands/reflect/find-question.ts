import { counted, type Step } from '../../core/agenda.ts'
import { closest } from '../../core/closest.ts'

/** What a name leads to: a question, one that is not asked with the present answers, or the name that may have been meant. */
export type Found =
  | { readonly kind: 'asked'; readonly path: string }
  | { readonly kind: 'not-asked' }
  | { readonly kind: 'none'; readonly near: string | undefined }

/** Finds a question by its path (`pathway.roles`), by its part (`pathway`) or by its own name (`roles`). */
export function findQuestion(steps: readonly Step[], name: string): Found {
  const asked = counted(steps)
  const by = (same: (step: Step) => boolean): Step | undefined => asked.find(same)
  const found =
    by(({ path }) => path === name) ?? by(({ section }) => section === name) ?? by(({ prompt }) => prompt.id === name)
  if (found) return { kind: 'asked', path: found.path }
  if (steps.some(({ path, prompt, state }) => state === 'inactive' && (path === name || prompt.id === name)))
    return { kind: 'not-asked' }
  const near = closest(name, [
    ...asked.map(({ path }) => path),
    ...new Set(asked.map(({ section }) => section)),
    ...asked.map(({ prompt }) => prompt.id),
  ])
  const whole = by(({ prompt, section }) => prompt.id === near && section !== near)
  return { kind: 'none', near: whole?.path ?? near }
}
