import { talkingPoints } from '../../core/talk/talking-points.ts'
import { sayPoint } from '../../words/talk/say-point.ts'
import { sinceBefore } from './between.ts'
import type { Part } from './part.ts'
import { textOf } from './story-list.ts'

/** Questions for two people to talk about, from what the plan says. */
export const talk: Part<'talk'> = (input, { title = 'To talk about', most = 3 }) => {
  const points = talkingPoints(input.shared.agenda(input.terms.at(-1)), sinceBefore(input), most)
  return [
    { kind: 'heading', level: 2, text: title },
    {
      kind: 'list',
      ordered: true,
      items: points.map((point) => [{ kind: 'paragraph', text: textOf(sayPoint(point)) }]),
    },
  ]
}
