import type { Shape } from '../shape.ts'

/** D2L Brightspace's grades: `#` before ids keeps a spreadsheet from dropping zeros, another ends each row. */
export const brightspace: Shape = {
  id: 'brightspace',
  title: 'Brightspace grades',
  known: [
    ['orgdefinedid', 'end-of-line indicator'],
    ['username', 'end-of-line indicator'],
    ['orgdefinedid', 'username'],
  ],
  takes: {
    orgdefinedid: 'sis',
    username: 'login',
    lastname: 'family',
    firstname: 'given',
    email: 'email',
    section: 'section',
  },
  unwraps: (cell, field) => (field === 'sis' || field === 'login' ? cell.replace(/^#/, '').trim() : cell),
}
