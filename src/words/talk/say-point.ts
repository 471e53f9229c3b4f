import { sayDate } from '../../core/date-meant.ts'
import type { TalkingPoint } from '../../core/talk/talking-points.ts'
import { ended, oneLined } from '../sentence.ts'
import { type Line, strong } from '../styled.ts'

/** A talking point as a question between two people; what the plan says of it stands out. */
export function sayPoint(point: TalkingPoint): Line {
  switch (point.about) {
    case 'done':
      return [strong(quoted(point.name)), ' is done. What made it work, and what could be built on it?']
    case 'obstacle':
      return [strong(quoted(point.name)), ` may meet this: ${ended(point.obstacle)} What would help, and who?`]
    case 'moved':
      return [
        strong(oneLined(point.label)),
        ` The answer went from ${point.from} to ${point.to}. What lies behind that?`,
      ]
    case 'dropped':
      return [strong(quoted(point.name)), ' was dropped. What did that make room for?']
    case 'rewritten':
      return [strong(oneLined(point.label)), ' The answer was rewritten. What led to seeing it differently?']
    case 'ahead':
      return [strong(quoted(point.name)), ` is meant for ${sayDate(point.due)}. What has to happen before?`]
    case 'most-help':
      return ['What one thing would help most until the next visit?']
    case 'could-wait':
      return ['Which of these goals matters most at present, and which could wait?']
    case 'whom-to-ask':
      return ['Who else could be asked about this, and what would be a good first question?']
  }
}

const quoted = (text: string): string => `"${oneLined(text)}"`
