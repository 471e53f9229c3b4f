import type { Shape } from '../shape.ts'

/** Instructure's gradebook (lib/gradebook_exporter.rb): rows of points and of posting stand above the people. */
export const canvas: Shape = {
  id: 'canvas',
  title: 'Canvas gradebook',
  known: [
    ['student', 'id', 'section'],
    ['lastname', 'firstname', 'id', 'section'],
  ],
  takes: {
    student: 'sorted_name',
    lastname: 'family',
    firstname: 'given',
    id: 'lms',
    sisuserid: 'sis',
    sisloginid: 'login',
    section: 'section',
  },
  leavesOut: (row, cells) => {
    if (/^points possible$/i.test(row.get('sorted_name') || row.get('family') || '')) return 'points-row'
    const isNobody = (row.get('sorted_name') ?? row.get('family') ?? '') === '' && (row.get('lms') ?? '') === ''
    return isNobody && cells.some((cell) => /^manual posting$/i.test(cell)) ? 'posting-row' : undefined
  },
}
