import { resolve } from 'node:path'
import { type CatalogueItem, type Catalogues, isRole } from '../../core/catalogue/catalogues.ts'
import { type Filter, fits } from '../../core/catalogue/filter.ts'
import type { Role } from '../../core/catalogue/role.ts'
import { closest } from '../../core/closest.ts'
import { fail } from '../../core/finding.ts'
import type { Benefit } from '../../core/framework.ts'
import type { Plan } from '../../core/plan.ts'
import { exists, needPlan } from '../../store/plan/find-plan.ts'
import { readPlanFile } from '../../store/plan/open-plan.ts'
import { sayBenefit } from '../../words/catalogue/say-benefit.ts'
import { type Found, sayFound } from '../../words/catalogue/say-found.ts'
import { sayItem } from '../../words/catalogue/say-item.ts'
import type { ListedItem } from '../../words/catalogue/say-list.ts'
import type { CommandCode, Options } from '../command.ts'
import { needFramework } from '../need-framework.ts'
import type { Services } from '../services.ts'
import type { Browsed } from './browse.ts'
import { filterOf } from './filter-of.ts'
import { judgeBy } from './judge-by.ts'
import { searchBenefits } from './search-benefits.ts'

const SHELVES = ['benefits', 'roles', 'opportunities'] as const

type ExploreData =
  | ({ readonly kind: 'list' } & Found)
  | { readonly kind: 'benefit'; readonly benefit: Benefit; readonly serving: readonly CatalogueItem[] }
  | { readonly kind: 'item'; readonly listed: ListedItem; readonly roles: readonly Role[] }
  | ({ readonly kind: 'browsed' } & Browsed)

export const code: CommandCode<ExploreData> = {
  pages: true,
  async run([typed], options, services) {
    return { exit: 0, data: await explore(typed, options, services) }
  },
  words(data) {
    if (data.kind === 'benefit') return sayBenefit(data.benefit, data.serving)
    if (data.kind === 'item') return sayItem(data.listed.item, data.roles, data.listed.eligible)
    return data.kind === 'list' ? sayFound(data) : data.added.map((name) => `Added to ${data.file}: ${name}`)
  },
  json(data) {
    if (data.kind === 'benefit') return { items: [benefitJson(data.benefit)] }
    if (data.kind === 'item') return { items: [itemJson(data.listed)] }
    return { items: data.kind === 'list' ? [...data.benefits.map(benefitJson), ...data.items.map(itemJson)] : [] }
  },
}

async function explore(typed: string | undefined, options: Options, services: Services): Promise<ExploreData> {
  const { content, cwd, today } = services
  const catalogues = await content.catalogues()
  const { what, plan } = await asMeant(typed, options, cwd, catalogues)
  const filter = filterOf(options, catalogues)
  const shelf = SHELVES.find((name) => name === what)
  const all: readonly CatalogueItem[] = [...catalogues.roles, ...catalogues.opportunities]
  const benefits =
    shelf === undefined || shelf === 'benefits' ? (await needFramework(content, 'candidate')).benefits : []
  const benefit = benefits.find(({ id }) => id === what)
  if (benefit) return { kind: 'benefit', benefit, serving: all.filter((item) => item.benefits.includes(benefit.id)) }
  const judge = plan === undefined ? undefined : judgeBy(await planNamed(plan, services), today)
  const listed = (item: CatalogueItem): ListedItem => ({ item, eligible: judge?.(item) })
  if (what !== undefined && shelf === undefined)
    return { kind: 'item', listed: listed(itemNamed(what, all, benefits)), roles: catalogues.roles }
  const isAll = judge === undefined && Object.keys(filter).length === 0
  if (isAll && canBrowse(options, services)) {
    const { browse } = await import('./browse.ts')
    return { kind: 'browsed', ...(await browse(shelf, { ...catalogues, benefits }, services)) }
  }
  const wanted = shelf === undefined ? all : shelf === 'benefits' ? [] : catalogues[shelf]
  return {
    kind: 'list',
    benefits: shelf === 'benefits' ? searchBenefits(benefits, filter) : isAll ? benefits : [],
    items: wanted.filter((item) => fits(item, filter)).map(listed),
    unpriced: unpriced(wanted, filter),
  }
}

/** `--eligible roles`: an option whose value may be left out takes the next word, also where that is what to look at. */
async function asMeant(
  typed: string | undefined,
  options: Options,
  cwd: string,
  { roles, opportunities }: Catalogues,
): Promise<{ what: string | undefined; plan: string | true | undefined }> {
  const given = options['eligible']
  const plan = typeof given === 'string' || given === true ? given : undefined
  if (typed !== undefined || typeof plan !== 'string') return { what: typed, plan }
  const known = [...SHELVES, ...[...roles, ...opportunities].map(({ id }) => id)]
  return known.includes(plan) && !(await exists(resolve(cwd, plan)))
    ? { what: plan, plan: true }
    : { what: typed, plan }
}

/** @throws Failure `usage` with the nearest thing there is. */
function itemNamed(what: string, all: readonly CatalogueItem[], benefits: readonly Benefit[]): CatalogueItem {
  const found = all.find(({ id }) => id === what)
  if (found) return found
  const near = closest(what, [...SHELVES, ...[...benefits, ...all].map(({ id }) => id)])
  throw fail('usage', {
    says: `There is nothing called "${what}" in the catalogue.`,
    fix: near ? `Did you mean: waymark explore ${near}` : 'Look for words in it: waymark explore --search WORDS',
  })
}

/** How many items a limit on their cost leaves out only because nothing is known of it. */
function unpriced(items: readonly CatalogueItem[], { cost, ...others }: Filter): number {
  if (cost === undefined) return 0
  return items.filter((item) => !isRole(item) && typeof item.cost_usd !== 'number' && fits(item, others)).length
}

/** The plan whose profile counts: the one named, else the one here. */
async function planNamed(plan: string | true, { cwd, content }: Services): Promise<Plan> {
  const file = await needPlan(cwd, plan === true ? undefined : plan)
  return (await readPlanFile(resolve(cwd, file), content)).plan
}

/** Whether someone looks on, can be asked, and did not want the list itself. */
const canBrowse = (options: Options, { prompters }: Services): boolean =>
  prompters.canAsk &&
  prompters.isSeen &&
  options['json'] !== true &&
  options['input'] !== false &&
  options['pager'] !== false

const benefitJson = ({ prompts: _, ...benefit }: Benefit): object => ({ catalogue: 'benefits', ...benefit })

const itemJson = ({ item, eligible }: ListedItem): object => ({
  catalogue: isRole(item) ? 'roles' : 'opportunities',
  ...item,
  ...(eligible ? { eligible } : {}),
})
