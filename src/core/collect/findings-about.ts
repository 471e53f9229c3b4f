import type { Attempt } from '../cohort/attempt.ts'
import { type Claim, handOf, isDisputed } from './claim.ts'
import type { CohortKnown, PutAside, Taken } from './decision.ts'
import { grouped } from './grouped.ts'
import type { CollectFinding } from './handed-in.ts'

interface Decided {
  readonly claims: readonly Claim[]
  readonly created: readonly Taken[]
  readonly taken: readonly Taken[]
  readonly aside: ReadonlyMap<string, PutAside>
  readonly cohort: CohortKnown['cohort']
  /** Those of before. */
  readonly attempts: readonly Attempt[]
}

/** Everything of a run that someone should look at: what is set aside, who and what does not go together, what is new and odd. */
export function findingsAbout(decided: Decided): CollectFinding[] {
  return [...setAside(decided), ...together(decided), ...ofNew(decided), ...several(decided), ...documents(decided)]
}

const setAside = ({ aside }: Decided): CollectFinding[] =>
  [...aside.values()].map(({ aside: { id, key, reason }, claim }) => {
    const { content } = claim.from
    const about = { keys: key === null ? [] : [key], folder: id }
    if (content.is !== 'trouble') {
      const keys = [...about.keys, ...(claim.byKey && claim.byKey.key !== key ? [claim.byKey.key] : [])]
      return { code: reason, args: {}, ...about, keys }
    }
    const { code, args } = content.finding
    return code.startsWith('collect-')
      ? { code, args, ...about }
      : { code: 'collect-unreadable', args: { reason: code }, ...about }
  })

/** Names that say someone else than the plan, and plans that two people handed in. */
function together({ claims, taken, attempts }: Decided): CollectFinding[] {
  const same = new Map<string, readonly string[]>()
  const handed = [
    ...claims.flatMap((claim) => {
      const key = handOf(claim)
      const { sha256, content } = claim.from
      return key === undefined || sha256 === null || content.is === 'trouble' ? [] : [{ sha256, key }]
    }),
  ]
  const met = new Set(handed.map(({ sha256 }) => sha256))
  const before = attempts
    .filter(({ sha256 }) => met.has(sha256))
    .map(({ sha256, key, named }) => ({ sha256, key: named ?? key }))
  for (const [sha256, group] of grouped([...before, ...handed], (one) => one.sha256)) {
    const keys = [...new Set(group.map(({ key }) => key))].sort()
    if (keys.length > 1) same.set(sha256, keys)
  }
  const differing = taken.filter(({ claim }) => isDisputed(claim) && !same.has(claim.from.sha256 ?? ''))
  return [
    ...[...same.values()].map((keys) => ({ code: 'collect-same-plan' as const, args: {}, keys, folder: null })),
    ...differing.map(({ attempt, claim }) => ({
      code: 'collect-name-differs' as const,
      args: {},
      keys: [attempt.key, handOf(claim) ?? ''],
      folder: null,
    })),
  ]
}

/** What is odd about an attempt is told when it is taken in. */
const ofNew = ({ created, cohort }: Decided): CollectFinding[] =>
  created.flatMap(({ attempt, claim }) => {
    const about = { keys: [attempt.key], folder: null }
    const { content } = claim.from
    const mark = content.is === 'plan' ? content.mark : undefined
    const isOther = mark !== undefined && mark.framework !== cohort.framework
    const isElsewhen = mark !== undefined && mark.terms.length > 0 && !mark.terms.includes(cohort.term)
    const member = claim.byKey ?? claim.byName?.member
    return [
      ...(claim.isStranger ? [{ code: 'collect-key-unknown' as const, args: { rule: attempt.rule }, ...about }] : []),
      ...(isOther
        ? [{ code: 'collect-framework' as const, args: { value: mark.framework, known: cohort.framework }, ...about }]
        : []),
      ...(isElsewhen && !isOther ? [{ code: 'collect-term' as const, args: { known: cohort.term }, ...about }] : []),
      ...(member?.hasLeft ? [{ code: 'collect-left' as const, args: {}, ...about }] : []),
    ]
  })

/** Several new plans of one person in one download: nothing sure says which is the later one. */
const several = ({ created }: Decided): CollectFinding[] =>
  [...grouped(created, ({ attempt, claim }) => `${attempt.key} ${claim.from.source}`).values()].flatMap((group) => {
    const dates = new Set(group.flatMap(({ attempt }) => (attempt.clock === 'lms' ? [attempt.submitted] : [])))
    const [first] = group
    if (!first || group.length < 2 || dates.size === group.length) return []
    const by = group.every(({ attempt }) => attempt.serial !== undefined) ? 'number' : dateOrName(group)
    return [{ code: 'collect-several', args: { count: group.length, by }, keys: [first.attempt.key], folder: null }]
  })

const dateOrName = (group: readonly Taken[]): string =>
  new Set(group.map(({ attempt }) => attempt.submitted)).size === group.length ? 'date' : 'name'

/** People who handed in a document and no plan. */
function documents({ claims, taken, attempts }: Decided): CollectFinding[] {
  const have = new Set([...attempts, ...taken.map(({ attempt }) => attempt)].map(({ key }) => key))
  const found = claims.filter(({ from }) => from.content.is === 'document')
  const keys = [...new Set(found.flatMap((claim) => handOf(claim) ?? []))].filter((key) => !have.has(key))
  const strangers = found.filter((claim) => handOf(claim) === undefined).length
  return [
    ...keys.map((key) => ({
      code: 'collect-document' as const,
      args: { of: 'person', count: 1 },
      keys: [key],
      folder: null,
    })),
    ...(strangers > 0
      ? [{ code: 'collect-document' as const, args: { of: 'nobody', count: strangers }, keys: [], folder: null }]
      : []),
  ]
}
