import type { Column } from './headings.ts'
import type { RowFields, Shape, WhyLeftOut } from './shape.ts'

/** Roles that hand in no plan, as course systems call them. */
const STAFF =
  /\b(?:teacher|instructor|professor|faculty|lecturer|ta|assistant|designer|observer|admin|administrator|manager|aide|guardian|parent|proctor|staff|grader|profesor|docente|enseignant|lehrer)\b/i
const STUDENT = /\b(?:student|learner|candidate|estudiante|étudiant|teilnehmer)/i

/** Why a row is about nobody whose plan is waited for; undefined for a person's. */
export function leftOut(
  fields: RowFields,
  cells: readonly string[],
  columns: readonly Column[],
  { leavesOut }: Shape,
): WhyLeftOut | undefined {
  const own = leavesOut?.(fields, cells)
  if (own) return own
  if (columns.every(({ heading }, i) => (cells[i] ?? '').toLowerCase() === heading.toLowerCase()))
    return 'headings-again'
  const role = fields.get('role') ?? ''
  if (STAFF.test(role) && !STUDENT.test(role)) return 'not-a-student'
  return isTestStudent(fields) ? 'test-student' : undefined
}

/** The student that course systems make for trying things. */
function isTestStudent(fields: RowFields): boolean {
  const name = fields.get('sorted_name') ?? fields.get('name') ?? ''
  const parts = `${fields.get('family') ?? ''}, ${fields.get('given') ?? ''}`
  return [name, parts].some((said) => /^(?:student, test|test student)$/i.test(said))
}
