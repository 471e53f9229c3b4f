import { COMMON_OPTIONS } from '../../commands/options.ts'
import { builtIn } from '../../store/content/built-in.ts'
import { contentFrom } from '../../store/content/content.ts'
import { contentFolder } from '../../store/content/content-folder.ts'
import type { Known } from '../help/known.ts'
import type { World } from '../world.ts'
import { type Answers, asLines } from './answers.ts'
import { COMPLETERS } from './completers.ts'
import { type Line, lineOf, longOf } from './line.ts'

const OPTIONS = [...COMMON_OPTIONS, { flags: '--help', says: 'help on this command' }]

/**
 * What could come next on a command line, for the scripts of `waymark completion`. Whatever goes wrong, a person who pressed
 * Tab sees at most that nothing is offered.
 */
export async function complete(words: readonly string[], known: Known, { cwd, now }: World): Promise<string> {
  const line = lineOf(words, known, OPTIONS)
  try {
    return asLines(await answersTo(line, known, cwd, now().getFullYear()), line.typed)
  } catch {
    return asLines({ candidates: [], files: true }, '')
  }
}

async function answersTo(line: Line, known: Known, cwd: string, year: number): Promise<Answers> {
  const { commands, flags, value } = line
  if (flags.length > 0) return { candidates: flags.map((spec) => ({ value: longOf(spec.flags), says: spec.says })) }
  if (commands.length > 0)
    return { candidates: commands.map(({ word, says }) => ({ value: word, says })), inOrder: true }
  if (value?.choices) return { candidates: value.choices.map((choice) => ({ value: choice })), inOrder: true }
  if (!value?.completes) return { candidates: [] }
  const content = contentFrom([builtIn(contentFolder())])
  return COMPLETERS[value.completes]({ line, known, cwd, year, content })
}
