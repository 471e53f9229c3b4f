import type { Step } from '../../core/agenda.ts'
import { nextMove } from '../../core/depth.ts'
import { adviceOn } from '../../words/advice.ts'

/** One thing a long answer could go on to: advice for the writer, never a measure of the text. */
export interface DepthAdvice {
  readonly path: string
  readonly label: string
  readonly move: string
  readonly advice: string
}

/** At most one suggestion for each long answer; none for private questions, nor where the text weighs things already. */
export function depthAdvice(steps: readonly Step[]): DepthAdvice[] {
  const isPrivate = ({ path, prompt }: Step): boolean =>
    prompt.private === true || steps.some((home) => home.prompt.private === true && path.startsWith(`${home.path}.`))
  return steps.flatMap((step) => {
    const { path, prompt, state, value } = step
    if (state !== 'answered' || prompt.type !== 'long_text' || typeof value !== 'string' || isPrivate(step)) return []
    const move = nextMove(value, prompt.moves ?? [])
    return move ? [{ path, label: prompt.label, move, advice: adviceOn(move) }] : []
  })
}
