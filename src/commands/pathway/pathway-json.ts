import { saySchoolYear } from '../../core/career/school-year.ts'
import { dependsOnIn } from '../../core/pathway/depends-on.ts'
import type { Help } from '../../core/pathway/helps.ts'
import type { Milestone } from '../../core/pathway/milestone.ts'
import type { PathwayRoute } from '../../core/pathway/pathway-to.ts'
import type { RouteStep } from '../../core/pathway/route-steps.ts'
import { saysOf } from '../../words/findings.ts'
import { sayRepair } from '../../words/pathway/say-repair.ts'
import type { PathwayData } from './pathway-data.ts'

/** The pathway as docs/json.md tells it. */
export function pathwayJson({ file, term, situation, timeline, problems, to, by, added }: PathwayData): object {
  const { clock, milestones } = situation
  const resolve = dependsOnIn(milestones)
  const milestone = ({ path, id, name, role, opportunity, by: date, status, dependsOn }: Milestone): object => ({
    path,
    id,
    title: name,
    role: role ?? null,
    opportunity: opportunity ?? null,
    by: date ?? null,
    status,
    depends_on: resolve(dependsOn).on.map((other) => other.id),
  })
  return {
    file,
    term,
    first_year: clock ? { school_year: saySchoolYear(clock.firstYear), from: clock.from } : null,
    target: to?.target.id ?? null,
    years: yearsJson(to?.years),
    school_year: yearJson(to?.schoolYear),
    by: by ? { years: by.years ?? null, school_year: yearJson(by.schoolYear), reached: by.isReached } : null,
    routes: (to?.routes ?? []).map(routeJson),
    timeline: timeline.years.map(({ year, years, milestones: there }) => ({
      school_year: saySchoolYear(year),
      years: years ?? null,
      milestones: there.map(milestone),
    })),
    undated: timeline.undated.map(milestone),
    problems: problems().map(({ code, path, args, repair }) => ({
      code,
      path,
      message: saysOf(code, args),
      repair: repair ? { says: sayRepair(repair), ...repair } : null,
    })),
    ...(added
      ? { added: { route: added.route, saved: added.isSaved, because: added.because, milestones: added.milestones } }
      : {}),
  }
}

const routeJson = ({ merits, years, schoolYear, steps }: PathwayRoute): object => ({
  best_at: merits,
  years: yearsJson(years),
  school_year: yearJson(schoolYear),
  steps: steps.map(stepJson),
})

const stepJson = (step: RouteStep): object => ({
  id: step.role.id,
  kind: 'role',
  name: step.role.name,
  earliest: yearsJson(step.earliest),
  school_year: yearJson(step.schoolYear),
  typical: step.isTypical,
  requires: step.requires,
  credentials: step.credentials,
  pay: step.role.pay,
  pay_examples: step.role.pay_examples ?? [],
  held: step.held ?? null,
  milestone: step.milestone?.path ?? null,
  helps: step.helps.map(helpJson),
})

const helpJson = ({ opportunity, from, fromYear, done, doneYear, held }: Help): object => ({
  id: opportunity.id,
  kind: 'opportunity',
  name: opportunity.name,
  earliest: yearsJson(from),
  school_year: yearJson(fromYear),
  finished: yearsJson(done),
  finished_school_year: yearJson(doneYear),
  money: opportunity.money ?? null,
  obligation: opportunity.obligation ?? null,
  source_url: opportunity.source_url,
  source_checked: opportunity.source_checked,
  held: held ?? null,
})

/** Completed years; `pre` is during preparation. */
const yearsJson = (years: number | undefined): number | 'pre' | null =>
  years === undefined ? null : years === -Infinity ? 'pre' : years

const yearJson = (year: number | undefined): string | null => (year === undefined ? null : saySchoolYear(year))
