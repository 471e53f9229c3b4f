import type { Move } from './framework.ts'

/** How deep a text goes: it tells, explains, weighs, or sees anew (docs/depth.md). Advice to the writer, never a score. */
export type Level = 'recount' | 'reason' | 'weigh' | 'reframe'

export interface Depth {
  readonly level: Level
  /** 0 no act, 1 an intention, 2 a dated step, 3 with obstacle and if-then, 4 done, with evidence. */
  readonly act: 0 | 1 | 2 | 3 | 4
  readonly moves: readonly Move[]
}

/** Words that show a move. Cheap and wrong at times, so nothing but advice may rest on them. */
const CUES: Readonly<Record<Move, RegExp>> = {
  moment:
    /\b(?:yesterday|last (?:week|month|term|fall|spring|year)|that (?:day|morning|afternoon|lesson)|once|one (?:day|time|student|teacher)|on (?:mon|tues|wednes|thurs|fri)day|in (?:january|february|march|april|may|june|july|august|september|october|november|december)|when (?:she|he|they|we|i)\b)/i,
  reason: /\b(?:because|since|so that|therefore|the reason|which is why|that is why|due to|in order to)\b/i,
  view: /\b(?:(?:she|he|they|my (?:mentor|teacher|host|professor|sister|brother|mother|father)|someone|others?|students?|parents?|families|colleagues?) (?:might |may |would |could )?(?:say|says|said|think|thinks|thought|see|sees|saw|feel|felt|argue|disagree|disagreed|told|asked|prefer)|point of view|from (?:his|her|their) side|would (?:tell|see) it differently)\b/i,
  evidence:
    /\b(?:(?:students?|pupils?|learners?|they|she|he) (?:wrote|drew|answered|explained|asked|showed|could|got|said)|their (?:work|answers|notebooks|data|drawings)|exit tickets?|quiz|results?|survey|percent|\d+ (?:of|out of) \d+)\b|%/i,
  question: /\?|\b(?:i (?:wonder|ask myself|am not sure|do not know|don't know)|perhaps|maybe)\b/i,
  context:
    /\b(?:policy|funding|budget|district|access|equity|fair|unfair|history|schedule|tracking|poverty|community|who (?:benefits|is left out)|system|the state|testing)\b/i,
  act: /\b(?:i (?:will|want to|plan to|am going to|intend to|should|could try)|next (?:week|month|term|time|year)|by (?:20\d\d|january|february|march|april|may|june|july|august|september|october|november|december|the end))\b/i,
  obstacle:
    /\b(?:if\b[^.!?]{3,80}\b(?:then|i will|i'll)|in the way|obstacle|afraid|worried|too (?:tired|busy|little time)|what if)\b/i,
  change:
    /\b(?:used to|no longer|i now|now i|changed my|before,? i|i thought|i had thought|instead of|i stopped|from now on|differently)\b/i,
}

const DATED =
  /\b20\d\d\b|\bby (?:january|february|march|april|may|june|july|august|september|october|november|december)\b/i
const IF_THEN = /\bif\b[^.!?]{3,120}\b(?:then|i will|i'll)\b/i
const DONE = /\bi (?:did|tried|led|ran|asked|wrote|changed|made|finished|started)\b/i

/** Which moves a text shows, and how far it goes (after Hatton & Smith 1995 and Ward & McCotter 2004). */
export function depthOf(text: string): Depth {
  const moves = (Object.keys(CUES) as Move[]).filter((move) => CUES[move].test(text))
  const has = (move: Move): boolean => moves.includes(move)
  const weighs = has('reason') && [has('view'), has('evidence'), has('question')].filter(Boolean).length >= 2
  const level: Level =
    weighs && has('context') && has('change')
      ? 'reframe'
      : weighs
        ? 'weigh'
        : has('reason') || has('view')
          ? 'reason'
          : 'recount'
  const dated = has('act') && DATED.test(text)
  const act =
    DONE.test(text) && has('evidence') && has('change')
      ? 4
      : dated && IF_THEN.test(text)
        ? 3
        : dated
          ? 2
          : has('act')
            ? 1
            : 0
  return { level, act, moves }
}

/**
 * The one move a text might go on to: the first that its prompt invites and the text does not show; nothing when the text
 * weighs things already.
 */
export function nextMove(text: string, invited: readonly Move[]): Move | undefined {
  const { level, moves } = depthOf(text)
  return level === 'weigh' || level === 'reframe' ? undefined : invited.find((move) => !moves.includes(move))
}
