import type { Shape } from '../shape.ts'

/** users.csv of OneRoster 1.1 and 1.2: everyone of a district or campus, each with a role. */
export const oneRoster: Shape = {
  id: 'oneroster',
  title: 'OneRoster users.csv',
  known: [
    ['sourcedid', 'role', 'givenname', 'familyname'],
    ['sourcedid', 'enableduser', 'givenname', 'familyname'],
  ],
  takes: {
    sourcedid: 'lms',
    identifier: 'sis',
    username: 'login',
    givenname: 'given',
    familyname: 'family',
    email: 'email',
    role: 'role',
    status: 'status',
    enableduser: 'enabled',
  },
  leavesOut: (row) => {
    if (/^tobedeleted$/i.test(row.get('status') ?? '') || /^false$/i.test(row.get('enabled') ?? ''))
      return 'not-enrolled'
    const role = row.get('role') ?? ''
    return role !== '' && !/^student$/i.test(role) ? 'not-a-student' : undefined
  },
}
