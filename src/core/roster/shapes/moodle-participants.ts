import type { Shape } from '../shape.ts'
import { MOODLE } from './moodle-worksheet.ts'
import { plain } from './plain.ts'

/** The list of participants, and the grades that Moodle exports: names in two columns. */
export const moodleParticipants: Shape = {
  id: 'moodle',
  title: 'Moodle participants or grades',
  known: [
    ['first name', 'last name', 'email address'],
    ['first name', 'surname', 'email address'],
    ['nombre', 'apellido(s)', 'dirección de correo'],
    ['prénom', 'nom', 'adresse de courriel'],
    ['vorname', 'nachname', 'e-mail-adresse'],
  ],
  // People's own tables often begin with the same columns.
  takes: { ...plain.takes, ...MOODLE },
}
