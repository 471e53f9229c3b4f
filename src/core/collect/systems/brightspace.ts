import { type NameShape, noHints } from '../hints.ts'

const NAME =
  /^\d+-\d+ - (?<name>.+) - (?<month>[A-Z][a-z]{2})[a-z]* (?<day>\d{1,2}), (?<year>\d{4}) (?<hour>\d{1,2}?)(?<minute>\d\d) (?<half>[AP])M(?:\/| - )(?<file>.+)$/u

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** D2L's download of an assignment's folder: its numbers are its own, so the name is all there is; its hour has no zone. */
export const brightspace: NameShape = {
  id: 'brightspace',
  title: 'Brightspace',
  depth: 2,
  read: (path) => {
    const { name, month = '', day = '', year, hour = '', minute, half, file = '' } = NAME.exec(path)?.groups ?? {}
    if (name === undefined) return undefined
    const hours = (Number(hour) % 12) + (half === 'P' ? 12 : 0)
    const date = [year, MONTHS.indexOf(month) + 1, day].map((part) => String(part).padStart(2, '0')).join('-')
    return {
      ...noHints('brightspace', file),
      name: { text: name, of: 'said' },
      submitted: MONTHS.includes(month) ? `${date}T${String(hours).padStart(2, '0')}:${minute}:00` : null,
    }
  },
}
