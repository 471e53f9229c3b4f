import type { Shape } from '../shape.ts'

/** Moodle's columns in the languages US courses use most; which ones a site shows is its own choice. */
export const MOODLE: Shape['takes'] = {
  fullname: 'name',
  firstname: 'given',
  lastname: 'family',
  surname: 'family',
  idnumber: 'sis',
  username: 'login',
  emailaddress: 'email',
  groups: 'section',
  group: 'section',
  roles: 'role',
  nombre: 'given',
  apellidos: 'family',
  númerodeid: 'sis',
  direccióndecorreo: 'email',
  grupos: 'section',
  prénom: 'given',
  nom: 'family',
  numérodidentification: 'sis',
  adressedecourriel: 'email',
  groupes: 'section',
  vorname: 'given',
  nachname: 'family',
  idnummer: 'sis',
  emailadresse: 'email',
  gruppen: 'section',
}

/** The offline grading worksheet of one assignment (mod/assign): `Participant 123` is what its downloads are named by. */
export const moodleWorksheet: Shape = {
  id: 'moodle-worksheet',
  title: 'Moodle grading worksheet',
  known: [
    ['identifier', 'full name', 'status', 'grade', 'last modified (grade)'],
    ['identifier', 'status', 'grade', 'last modified (grade)'],
  ],
  takes: { ...MOODLE, identifier: 'participant' },
  unwraps: (cell, field) => (field === 'participant' ? cell.replace(/^\D*?(?=\d+$)/, '') : cell),
}
