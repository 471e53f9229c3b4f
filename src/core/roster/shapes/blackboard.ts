import type { Shape } from '../shape.ts'

/** Blackboard's grade center: UTF-16 text with tabs in a file called .xls, or CSV. */
export const blackboard: Shape = {
  id: 'blackboard',
  title: 'Blackboard grade center',
  known: [
    ['last name', 'first name', 'username', 'student id', 'last access', 'availability'],
    ['last name', 'first name', 'username', 'last access', 'availability'],
    ['last name', 'first name', 'username', 'student id', 'availability'],
  ],
  takes: { lastname: 'family', firstname: 'given', username: 'login', studentid: 'sis', childcourseid: 'section' },
}
