import type { Shape } from '../shape.ts'

/** What columns of anyone's own table are called, in English, Spanish, French and German. */
const ALIASES = {
  name: ['name', 'fullname', 'student', 'studentname', 'displayname', 'candidate', 'candidatename', 'nombrecompleto'],
  sorted_name: ['sortablename', 'sortname', 'lastnamefirstname', 'lastfirst', 'rostername'],
  given: [
    'firstname',
    'first',
    'given',
    'givenname',
    'givennames',
    'forename',
    'preferredfirstname',
    'nombre',
    'prénom',
    'vorname',
  ],
  family: ['lastname', 'last', 'family', 'familyname', 'surname', 'apellido', 'apellidos', 'nomdefamille', 'nachname'],
  sis: [
    'key',
    'id',
    'studentid',
    'studentnumber',
    'sisid',
    'sisuserid',
    'idnumber',
    'campusid',
    'emplid',
    'identifier',
    'orgdefinedid',
    'matrícula',
    'matrikelnummer',
    'numéroétudiant',
  ],
  login: [
    'login',
    'loginid',
    'username',
    'userid',
    'user',
    'netid',
    'sisloginid',
    'usuario',
    'benutzername',
    'identifiant',
  ],
  lms: ['lmsid', 'lmsuserid', 'canvasid', 'canvasuserid'],
  email: [
    'email',
    'emailaddress',
    'mail',
    'schoolemail',
    'studentemail',
    'correo',
    'correoelectrónico',
    'courriel',
    'emailadresse',
  ],
  section: ['section', 'sections', 'coursesection', 'class', 'group', 'groups', 'cohort', 'grupo', 'groupe', 'gruppe'],
  role: ['role', 'roles', 'rol', 'rôle', 'rolle'],
} as const

/** Any table with headings that are known: the shape of what is no other. */
export const plain: Shape = {
  id: 'plain',
  title: 'table with headings',
  known: [],
  takes: Object.fromEntries(
    Object.entries(ALIASES).flatMap(([field, names]) => names.map((name) => [name, field as keyof typeof ALIASES])),
  ),
}
