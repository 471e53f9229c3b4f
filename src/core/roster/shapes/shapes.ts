import type { Shape } from '../shape.ts'
import { blackboard } from './blackboard.ts'
import { brightspace } from './brightspace.ts'
import { canvas } from './canvas.ts'
import { githubClassroom } from './github-classroom.ts'
import { moodleParticipants } from './moodle-participants.ts'
import { moodleWorksheet } from './moodle-worksheet.ts'
import { nbgrader } from './nbgrader.ts'
import { oneRoster } from './one-roster.ts'

/** Every kind of roster that has a name, the most particular first. What is none of them is a table (`plain`). */
export const SHAPES: readonly Shape[] = [
  moodleWorksheet,
  oneRoster,
  githubClassroom,
  nbgrader,
  blackboard,
  brightspace,
  moodleParticipants,
  canvas,
]
