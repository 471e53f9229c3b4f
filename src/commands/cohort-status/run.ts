import { relative } from 'node:path'
import { fail } from '../../core/finding.ts'
import { readCollected } from '../../store/cohort/collected-file.ts'
import { readCohortPlans } from '../cohort-plans/read-cohort-plans.ts'
import { type CommandCode, textOption } from '../command.ts'
import { findCohort } from '../find-cohort.ts'
import { SORTS, sorted } from './sorts.ts'
import { statusCsv } from './status-csv.ts'
import type { StatusData } from './status-data.ts'
import { statusJson } from './status-json.ts'
import { tellStatus } from './tell-status.ts'

export const code: CommandCode<StatusData> = {
  async run([named], options, services) {
    const { cwd } = services
    const csv = options['csv'] === true
    if (csv && options['json'] === true)
      throw fail('usage', { says: '--csv and --json contradict each other.', fix: 'Leave one of them out.' })
    const found = await findCohort(cwd, named)
    const { people, left } = await readCohortPlans(found, found.cohort.term, services)
    const { attempts, setAside } = readCollected(found.paths)
    const counts = new Map<string, number>()
    for (const { key } of attempts) counts.set(key, (counts.get(key) ?? 0) + 1)
    const all = people.map((person) => ({ ...person, attempts: counts.get(person.member.key) ?? 0 }))
    const by = SORTS.find((one) => one === textOption(options, 'sort')) ?? 'name'
    const data = {
      folder: relative(cwd, found.paths.folder) || '.',
      cohort: found.cohort,
      people: sorted(all, by),
      left,
      setAside,
      csv,
      names: options['names'] === true,
    }
    return { exit: 0, data }
  },
  words: (data, look) => (data.csv ? statusCsv(data) : tellStatus(data, look)),
  json: statusJson,
}
