import { resolve } from 'node:path'
import type { Catalogues } from '../../core/catalogue/catalogues.ts'
import { closest } from '../../core/closest.ts'
import { fail } from '../../core/finding.ts'
import { type By, reachedBy, wantedBy } from '../../core/pathway/by.ts'
import { type PathwayTo, pathwayTo } from '../../core/pathway/pathway-to.ts'
import { problemsOf } from '../../core/pathway/problems.ts'
import { situationOf } from '../../core/pathway/situation.ts'
import { timelineOf } from '../../core/pathway/timeline.ts'
import { publicFramework } from '../../core/public-framework.ts'
import { findPlan, needPlan } from '../../store/plan/find-plan.ts'
import { readPlanFile } from '../../store/plan/open-plan.ts'
import { type CommandCode, type Options, textOption } from '../command.ts'
import { resolveTerm } from '../resolve-term.ts'
import type { PathwayData } from './pathway-data.ts'
import { pathwayJson } from './pathway-json.ts'
import { pathwayWords } from './pathway-words.ts'
import { written } from './written.ts'

export const code: CommandCode<PathwayData> = {
  pages: true,
  async run(args, options, services) {
    const { cwd, content, today } = services
    const { named, route } = routeAsked(args, options)
    const wanted = textOption(options, 'to')
    const adds = options['add'] !== undefined && options['add'] !== false
    assertTogether(options, wanted, adds)
    const catalogues = await content.catalogues()
    const target = wanted === undefined ? undefined : roleNamed(wanted, catalogues)
    const file = target && !adds ? await findPlan(cwd, named) : await needPlan(cwd, named)
    const open = file === undefined ? undefined : await readPlanFile(resolve(cwd, file), content)
    const format = textOption(options, 'format') ?? 'text'
    const held = open && {
      framework: format === 'text' ? open.framework : publicFramework(open.framework),
      plan: open.plan,
      term: resolveTerm(open, textOption(options, 'term')),
    }
    const situation = situationOf(catalogues, today, held)
    const to = target && pathwayTo(target, situation)
    const asksName = held?.framework.profile.some(({ id }) => id === 'name')
    const name = asksName ? held?.plan.profile.get('profile.name') : undefined
    const data: PathwayData = {
      file: file ?? null,
      name: typeof name === 'string' ? name : null,
      term: held?.term.id ?? null,
      situation,
      timeline: timelineOf(situation),
      problems: () => problemsOf(situation),
      to,
      by: to && byAsked(to, textOption(options, 'by')),
      added: undefined,
      written: undefined,
    }
    if (adds && file !== undefined && to) {
      const { addRoute } = await import('./add.ts')
      return { exit: 0, data: { ...data, added: await addRoute(file, to, route, options, services) } }
    }
    return { exit: 0, data: { ...data, written: await written(format, data) } }
  },
  words: pathwayWords,
  json: pathwayJson,
}

/** The number behind `--add`; what stands there and is none is the plan. */
function routeAsked([plan]: readonly string[], options: Options): { named: string | undefined; route: number } {
  const given = textOption(options, 'add')
  if (given === undefined || /^\d{1,2}$/.test(given)) return { named: plan, route: Number(given ?? 1) }
  if (plan === undefined) return { named: given, route: 1 }
  throw fail('usage', {
    says: `"${given}" is not the number of a route.`,
    fix: 'Write --add for the first route, or --add 2 for the second.',
  })
}

function assertTogether(options: Options, wanted: string | undefined, adds: boolean): void {
  const alone = ['by', 'add'].find((name) => options[name] !== undefined && wanted === undefined)
  if (alone !== undefined)
    throw fail('usage', {
      says: `--${alone} needs a role to lead to.`,
      fix: `Name one, as in: waymark pathway --to instructional-coach --${alone}${alone === 'by' ? ' 2035' : ''}`,
    })
  const format = textOption(options, 'format')
  if ((wanted !== undefined || adds) && format !== undefined && format !== 'text')
    throw fail('usage', {
      says: `--format ${format} shows the steps that are in the plan, not the ways to a role.`,
      fix: `Leave out --to, or leave out --format ${format}.`,
    })
}

/** @throws Failure `usage-role` with the one that was probably meant. */
function roleNamed(text: string, { roles }: Catalogues): PathwayTo['target'] {
  const wanted = text.trim().toLowerCase()
  const role = roles.find(({ id, name }) => id === wanted || name.toLowerCase() === wanted)
  if (role) return role
  const titled = roles.filter(({ name }) => wanted.length >= 4 && name.toLowerCase().includes(wanted))
  const near =
    closest(
      wanted,
      roles.map(({ id }) => id),
    ) ?? (titled.length === 1 ? titled[0]?.id : undefined)
  throw fail('usage-role', { value: text, closest: near ?? '' })
}

function byAsked(to: PathwayTo, text: string | undefined): By | undefined {
  if (text === undefined) return undefined
  const wanted = wantedBy(text.trim())
  if (!wanted)
    throw fail('usage', {
      says: `--by ${text} is not a year.`,
      fix: 'Write a year such as 2035, a school year such as 2035-36, or completed years such as 6.',
    })
  if (wanted.schoolYear !== undefined && to.years !== undefined && to.schoolYear === undefined)
    throw fail('usage', {
      says: 'When you will begin to teach is not known here, so a calendar year cannot be compared.',
      fix: 'Give completed years, as in --by 6, or answer profile.licensed_by in your plan first.',
    })
  return reachedBy(to, wanted)
}
