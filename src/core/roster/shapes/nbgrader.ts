import type { Shape } from '../shape.ts'
import { plain } from './plain.ts'

/** nbgrader's list of students, `nbgrader db student import`. */
export const nbgrader: Shape = {
  id: 'nbgrader',
  title: 'nbgrader students',
  known: [['id', 'first_name', 'last_name', 'email']],
  takes: plain.takes,
}
