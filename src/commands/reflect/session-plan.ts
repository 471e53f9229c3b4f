import { Failure } from '../../core/finding.ts'
import type { Framework } from '../../core/framework.ts'
import { type Plan, termNamed } from '../../core/plan.ts'
import type { Value } from '../../core/value.ts'
import { jsonOf } from '../../core/value-json.ts'
import type { Content } from '../../store/content/content.ts'
import { type Journal, journalOf, type Kept } from '../../store/journal/journal.ts'
import type { OpenPlan } from '../../store/plan/open-plan.ts'
import { saveAnswer, saveReason } from '../../store/plan/save-plan.ts'
import { keptAside, showKeptText } from '../kept-words.ts'

/** The plan a session works on: what it says now, how an answer is saved, what is kept half typed. */
export interface SessionPlan {
  readonly now: () => { readonly framework: Framework; readonly plan: Plan; readonly term: string }
  readonly open: () => OpenPlan
  readonly save: (path: string, value: Value | undefined) => Promise<void>
  /** What was said of why an answer moved. */
  readonly reason: (path: string) => string | undefined
  readonly saveReason: (path: string, text: string | undefined) => Promise<void>
  /** The paths with half-typed text, the last one last. */
  readonly drafts: () => Promise<readonly string[]>
  readonly draft: (path: string) => Promise<string | undefined>
  /** Keeps half-typed text; nothing typed is nothing to keep. */
  readonly keepDraft: (path: string, text: string) => Promise<void>
  readonly dropDraft: (path: string) => Promise<void>
}

/** `note` is told where an answer went that could not be saved, before the failure ends the session. */
export function sessionPlan(
  start: OpenPlan,
  term: string,
  content: Content,
  stateDir: string,
  note: (text: string) => void,
): SessionPlan {
  let current = start
  const journal = journalOf(stateDir, start.real)
  return {
    now: () => ({ framework: current.framework, plan: current.plan, term }),
    open: () => current,
    save: async (path, value) => {
      try {
        current = await saveAnswer(current, content, term, path, value)
        if (value !== undefined) await forgetSaved(journal, term, path, value)
      } catch (error) {
        if (error instanceof Failure && value !== undefined)
          await keepUnsaved(journal, { term, path, kind: 'unsaved', value: jsonOf(value) }, note)
        throw error
      }
    },
    reason: (path) => termNamed(current.plan, term)?.reasons?.get(path),
    saveReason: async (path, text) => {
      current = await saveReason(current, content, term, path, text)
    },
    drafts: async () => (await draftsOf(journal, term)).map(({ path }) => path),
    draft: async (path) => {
      const kept = (await draftsOf(journal, term)).find((candidate) => candidate.path === path)
      return typeof kept?.value === 'string' ? kept.value : undefined
    },
    // A journal that cannot be written must not stop a person from answering: the plan itself is saved after every answer.
    keepDraft: (path, text) =>
      (text === ''
        ? journal.drop({ term, path, kind: 'draft', value: '' })
        : journal.keep({ term, path, kind: 'draft', value: text })
      ).catch(() => undefined),
    dropDraft: (path) => journal.drop({ term, path, kind: 'draft', value: '' }).catch(() => undefined),
  }
}

const draftsOf = async (journal: Journal, term: string): Promise<Kept[]> =>
  (await journal.list().catch(() => [])).filter((kept) => kept.term === term && kept.kind === 'draft')

/** What was kept of an answer is not needed any more once it is saved; other texts for the question stay kept. */
export async function forgetSaved(journal: Journal, term: string, path: string, value: Value): Promise<void> {
  await journal.drop({ term, path, kind: 'unsaved', value: jsonOf(value) }).catch(() => undefined)
}

/** Keeps an answer that could not be saved; where even that fails, says the text itself, so that it can be copied. */
export async function keepUnsaved(journal: Journal, kept: Kept, note: (text: string) => void): Promise<void> {
  try {
    await journal.keep(kept)
    note(keptAside(journal.file))
  } catch {
    note(showKeptText(kept))
  }
}
