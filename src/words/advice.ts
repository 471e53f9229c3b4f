import type { Move } from '../core/framework.ts'

const ADVICE: Readonly<Record<Move, string>> = {
  moment: 'Could you pick one moment where it showed? When was it, and who was there?',
  reason: 'What makes you say so? One "because" can open it up.',
  view: 'Who there would tell it differently?',
  evidence: 'What did a learner say, write or do that you could point to?',
  question: 'Is there a question in it that you cannot answer yet?',
  context: 'What outside the room shaped this?',
  act: 'What is one thing you might do next, and when?',
  obstacle: 'What may get in the way? If that happens, what will you do?',
  change: 'Do you see it differently now than before? What would you stop doing?',
}

/** A question that could take a text one move further (docs/depth.md). */
export const adviceOn = (move: Move): string => ADVICE[move]
