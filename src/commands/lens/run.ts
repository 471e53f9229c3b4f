import { resolve } from 'node:path'
import { fail } from '../../core/finding.ts'
import type { Framework } from '../../core/framework.ts'
import { type Crosswalk, SIDES, type Side } from '../../core/lens/crosswalk.ts'
import { lens } from '../../core/lens/lens.ts'
import type { PlanTerm } from '../../core/lens/public-answers.ts'
import type { Content } from '../../store/content/content.ts'
import { needPlan } from '../../store/plan/find-plan.ts'
import { readPlanFile } from '../../store/plan/open-plan.ts'
import type { LensData, LensPlan } from '../../words/lens/lens-data.ts'
import { tellLens } from '../../words/lens/tell-lens.ts'
import { type CommandCode, textOption } from '../command.ts'
import { needFramework } from '../need-framework.ts'
import { resolveBenefit } from '../resolve-benefit.ts'
import { resolveTerm } from '../resolve-term.ts'
import { lensJson } from './lens-json.ts'

/** A plan that was named, with the side it is of. */
interface Named extends PlanTerm {
  readonly side: Side
  readonly told: LensPlan
}

export const code: CommandCode<LensData> = {
  pages: true,
  async run([name], options, { cwd, content }) {
    const file = await needPlan(cwd, name)
    const crosswalk = await content.crosswalk()
    if (!crosswalk) throw fail('usage', { says: 'There is no crosswalk.', fix: 'Use content that has one.' })
    const read = (plan: string, term: string | undefined): Promise<Named> =>
      readNamed(plan, resolve(cwd, plan), term, crosswalk, content)
    const own = await read(file, textOption(options, 'term'))
    const beside = textOption(options, 'partner')
    const partner = beside === undefined ? undefined : await read(beside, undefined)
    if (partner?.side === own.side) throw sameSide(own.side)
    const wanted = textOption(options, 'benefit')
    const benefit = wanted === undefined ? undefined : resolveBenefit(own.framework, wanted)
    const plans = { [own.side]: own, ...(partner ? { [partner.side]: partner } : {}) } as Partial<Record<Side, Named>>
    const titles = await benefitTitles(crosswalk, plans, content)
    const { rows, matches } = lens(crosswalk, plans)
    const shown = rows.filter(({ benefits }) => benefit === undefined || benefits[own.side] === benefit)
    return {
      exit: 0,
      data: {
        own: own.side,
        plans: Object.fromEntries(SIDES.flatMap((side) => (plans[side] ? [[side, plans[side].told]] : []))),
        readers: readersOf(plans.candidate),
        source: crosswalk.source,
        rows: shown.map((row) => ({ ...row, titles: titles(row.benefits) })),
        matches: matches.filter(({ rule }) => shown.some(({ id }) => id === rule.row)),
      },
    }
  },
  words: tellLens,
  json: lensJson,
}

async function readNamed(
  file: string,
  at: string,
  wanted: string | undefined,
  { crosswalk }: Crosswalk,
  content: Content,
): Promise<Named> {
  const open = await readPlanFile(at, content)
  const { framework, plan } = open
  const side = SIDES.find((candidate) => crosswalk[candidate] === framework.id)
  if (!side)
    throw fail('usage', {
      says: `The lens knows plans of the frameworks "${crosswalk.candidate}" and "${crosswalk.district}"; this one uses "${framework.id}".`,
      fix: 'Name a plan of one of these.',
    })
  const term = resolveTerm(open, wanted)
  const who = plan.profile.get('profile.name')
  const told: LensPlan = {
    file,
    framework: { id: framework.id, version: framework.version },
    name: typeof who === 'string' ? who : null,
    term: term.id,
    status: term.status,
  }
  return { side, framework, plan, term, told }
}

const sameSide = (side: Side): Error =>
  side === 'candidate'
    ? fail('usage', {
        says: "Both plans are candidates' plans.",
        fix: 'Name a plan of a district: one made with --framework district.',
      })
    : fail('usage', {
        says: "Both plans are districts' plans.",
        fix: 'Name a plan of a candidate beside it.',
      })

/** The titles of a row's benefits, also where only one side's plan is there. */
async function benefitTitles(
  { crosswalk }: Crosswalk,
  plans: Partial<Record<Side, Named>>,
  content: Content,
): Promise<(benefits: Readonly<Record<Side, string>>) => Record<Side, string>> {
  const frameworkOf = async (side: Side): Promise<Framework> =>
    plans[side]?.framework ?? needFramework(content, crosswalk[side])
  const frameworks = { candidate: await frameworkOf('candidate'), district: await frameworkOf('district') }
  const titleOf = (side: Side, id: string): string =>
    frameworks[side].benefits.find((benefit) => benefit.id === id)?.title ?? id
  return ({ candidate, district }) => ({
    candidate: titleOf('candidate', candidate),
    district: titleOf('district', district),
  })
}

/** Whom a candidate named as readers; undefined where the framework does not ask. */
function readersOf(candidate: Named | undefined): readonly string[] | undefined {
  const prompt = candidate?.framework.profile.find(({ id }) => id === 'readers')
  if (!candidate || !prompt) return undefined
  const chosen = candidate.plan.profile.get('profile.readers')
  const ids: readonly unknown[] = Array.isArray(chosen) ? chosen : []
  return (prompt.choices ?? []).filter(({ id }) => ids.includes(id)).map(({ label }) => label)
}
