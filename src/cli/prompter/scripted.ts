import { Interrupted } from '../../commands/interrupted.ts'
import type { Prompter } from '../../commands/reflect/prompter.ts'

/**
 * Answers from a file, by path; what has no answer there stays open. `say` is where notes go. A session that is interrupted
 * stops before its next question, like any other.
 */
export function scriptedPrompter(
  answers: ReadonlyMap<string, unknown>,
  say: Prompter['say'],
  interrupted: AbortSignal,
): Prompter {
  return {
    say,
    card: () => undefined,
    ask: async ({ path, problems }) => {
      // A turn of the event loop, so that a signal is heard between two answers.
      await new Promise((done) => setImmediate(done))
      if (interrupted.aborted) throw new Interrupted()
      if (problems.length > 0 || !answers.has(path)) return { kind: 'leave' }
      const json = answers.get(path)
      return json === null ? { kind: 'skip' } : { kind: 'value', json }
    },
    review: async () => ({ kind: 'leave' }),
    confirm: async () => false,
    lend: (task) => task(),
    close: () => undefined,
  }
}
