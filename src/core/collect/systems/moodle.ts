import { type NameShape, noHints } from '../hints.ts'

const NAME = /^(?<name>.+)_(?<id>\d+)_assignsubmission_(?<part>file|onlinetext)_?[/_](?<file>.+)$/u

/** Moodle's download of all submissions (mod/assign/classes/downloader.php); its number is in the grading worksheet too. */
export const moodle: NameShape = {
  id: 'moodle',
  title: 'Moodle',
  depth: 2,
  read: (path) => {
    const { name = '', id = '', part, file = '' } = NAME.exec(path)?.groups ?? {}
    if (id === '') return undefined
    return {
      ...noHints('moodle', file),
      ids: [{ kind: 'participant', id }],
      // Where marking is blind the name is the word for a participant alone.
      name: name === 'Participant' ? null : { text: name, of: 'said' },
      isNote: part === 'onlinetext',
    }
  },
}
