import { existsSync, realpathSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { type Attempt, currentAttempts } from '../../core/cohort/attempt.ts'
import type { CohortScope } from '../../core/cohort/figures/cohort-scope.ts'
import { addTally, count, type Tally } from '../../core/cohort/figures/tally.ts'
import type { Member } from '../../core/cohort/record.ts'
import { noStanding, type Standing } from '../../core/cohort/standing.ts'
import { readCollected } from '../../store/cohort/collected-file.ts'
import { type PlanCache, planCache } from '../../store/cohort/plan-cache.ts'
import { sha256 } from '../../store/files/crypto.ts'
import { eachJob } from '../each-job.ts'
import type { FoundCohort } from '../find-cohort.ts'
import { Interrupted } from '../interrupted.ts'
import type { Services } from '../services.ts'
import { type CountedPlan, type CountedShard, type CountWish, countShard, hashOf, scopeFor } from './count-shard.ts'

/** Someone on the roster, and where their plan stands. */
export interface PersonPlan extends Standing {
  readonly member: Member
  /** What they handed in last; null where nothing was, or only files that were set aside. */
  readonly attempt: Attempt | null
  /** Why the plan is not counted, or what is to be mended first: a finding's code. */
  readonly code: string | null
}

/** All plans of a cohort, counted. */
export interface CohortPlans {
  /** Everybody on the roster, by key. */
  readonly people: readonly PersonPlan[]
  /** Who is not on the roster any more: nothing of them is counted. */
  readonly left: readonly Member[]
  /** What the plans come to together. */
  readonly tally: Tally
  readonly scope: CohortScope
}

/** Plans that are read and remembered together, about: few enough that one changed plan costs little. */
const SHARD = 128
/** What a thread runs. Its bytes name the chunks it needs by what is in them, so they change whenever counting does. */
const WORKER = new URL('./cohort-worker.mjs', import.meta.url)

/**
 * Reads the plan that counts of everybody on a cohort's roster, on all cores where there are many, and counts them for a term.
 * What was read before and is still the same, byte by byte, is not read again (`planCache`).
 *
 * @throws Failure `usage-framework`, `cohort-record`, `file-*`; Interrupted.
 */
export async function readCohortPlans(
  { paths, record, cohort }: FoundCohort,
  term: string,
  { content, stateDir, today, progress, interrupted }: Services,
): Promise<CohortPlans> {
  const wish: CountWish = { framework: cohort.framework, term, today }
  const scope = await scopeFor(wish, content)
  const collected = readCollected(paths)
  const attempts = currentAttempts(collected)
  const aside = new Map(collected.setAside.flatMap(({ key, reason }) => (key === null ? [] : [[key, reason] as const])))
  const members = record.members.filter(({ hasLeft }) => !hasLeft)
  const shards = shardsOf(members.flatMap(({ key }) => attempts.get(key) ?? []))
  const files = shards.map((shard) => shard.map(({ key, id }) => paths.attempt(key, id)))

  const cache = planCache(stateDir, realpathSync(paths.folder))
  const about = sha256(
    JSON.stringify([workerHash(), scope.framework, [...scope.roles], [...scope.opportunities], wish]),
  )
  const names = shards.map((_, i) => `${i}-of-${shards.length}.json`)
  const counted: (CountedShard | undefined)[] = []
  for (const [i, name] of names.entries()) {
    if (interrupted.aborted) throw new Interrupted()
    counted.push(remembered(cache, name, about, files[i] ?? []))
    // Ctrl-C is heard between two of them.
    await new Promise(setImmediate)
  }
  const missing = [...counted.keys()].filter((i) => counted[i] === undefined)
  const found = await eachJob(
    missing.map((i) => ({ files: files[i] ?? [] })),
    {
      wish,
      one: (shard) => countShard(shard, wish, content),
      worker: WORKER,
      filesIn: (shard) => shard.files.length,
      batch: 1,
      interrupted,
      doing: 'Reading plans',
      progress,
    },
  )
  for (const [at, i] of missing.entries()) {
    const shard = found[at] as CountedShard
    counted[i] = shard
    cache.put(names[i] ?? '', { about, ...shard })
  }
  if (missing.length > 0) cache.keepOnly(names)

  const plans = new Map<string, CountedPlan>()
  const tally: Tally = new Map()
  for (const [i, shard] of shards.entries()) {
    const { plans: some = [], tally: part = [] } = counted[i] ?? {}
    for (const [n, { key }] of shard.entries()) plans.set(key, some[n] as CountedPlan)
    addTally(tally, new Map(part))
  }
  for (const { key } of members) if (!attempts.has(key) && aside.has(key)) count(tally, 'unreadable')
  return {
    people: members.map((member): PersonPlan => {
      const { key } = member
      const attempt = attempts.get(key) ?? null
      const { hash: _, ...plan } = plans.get(key) ?? {
        ...noStanding(aside.has(key) ? 'unreadable' : 'not-collected'),
        code: aside.get(key) ?? null,
        hash: '',
      }
      return { member, attempt, ...plan }
    }),
    left: record.members.filter(({ hasLeft }) => hasLeft),
    tally,
    scope,
  }
}

/** Nothing where the program is not built: in tests. */
const workerHash = (): string => (existsSync(WORKER) ? hashOf(fileURLToPath(WORKER)) : '')

/** Parts a cohort by its keys, so that someone who comes or goes changes one part and no other. */
function shardsOf(attempts: readonly Attempt[]): readonly (readonly Attempt[])[] {
  const parts = attempts.length === 0 ? 0 : 2 ** Math.max(0, Math.ceil(Math.log2(attempts.length / SHARD)))
  const shards: Attempt[][] = Array.from({ length: parts }, () => [])
  for (const attempt of attempts) shards[Number.parseInt(sha256(attempt.key).slice(0, 8), 16) % parts]?.push(attempt)
  return shards
}

/** What is remembered of some plans; undefined where one of them is another by now, or they are looked at for something else. */
function remembered(cache: PlanCache, name: string, about: string, files: readonly string[]): CountedShard | undefined {
  const kept = cache.get(name) as (Partial<CountedShard> & { readonly about?: unknown }) | null | undefined
  if (!kept || kept.about !== about || !Array.isArray(kept.plans) || !Array.isArray(kept.tally)) return undefined
  const plans: readonly CountedPlan[] = kept.plans
  return plans.length === files.length && files.every((file, i) => hashOf(file) === plans[i]?.hash)
    ? { plans, tally: kept.tally }
    : undefined
}
