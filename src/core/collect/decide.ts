import type { Code } from '../codes.ts'
import { type Attempt, MATCH_RULES } from '../cohort/attempt.ts'
import { type Claim, claimOf, handOf, isDisputed } from './claim.ts'
import type { CohortKnown, Decision, PutAside, Taken } from './decision.ts'
import { findingsAbout } from './findings-about.ts'
import { grouped } from './grouped.ts'
import type { HandedIn } from './handed-in.ts'
import { labelOf, settle, shortId } from './settle.ts'
import { inOrder, isNewer, lateBy, whenOf } from './when.ts'
import { whose } from './whose.ts'

/**
 * Decides for each file whose it is, which attempt of theirs it is, and whether it is set aside. The plan itself is asked first;
 * its name only where the plan does not say, and where the two disagree that is told.
 */
export function decide(files: readonly HandedIn[], known: CohortKnown): Decision {
  const { collected, members, cohort, hash } = known
  const bySha = grouped(collected.attempts, ({ sha256 }) => sha256)
  const people = whose(members)
  const claims = files.map((file) => claimOf(file, people, bySha.get(file.sha256 ?? '') ?? []))
  const plans = claims.filter(({ from }) => from.content.is === 'plan' || from.content.is === 'known')
  const { accepted, refused } = settle(plans, collected.attempts)

  const before = new Map(collected.attempts.map((attempt) => [labelOf(attempt), attempt]))
  const taken = newest(accepted.map((claim) => ({ claim, attempt: attemptOf(claim, cohort) })))
  const created = taken.filter(({ attempt }) => !before.has(labelOf(attempt)))
  const seen = taken.filter(({ attempt }) => before.has(labelOf(attempt)))
  const isChanged = ({ attempt }: Taken): boolean => {
    const was = before.get(labelOf(attempt)) ?? attempt
    return isNewer(attempt, was) || (was.named !== undefined && attempt.named === undefined)
  }
  const changed = seen.filter(isChanged)
  const kept = seen.filter((one) => !isChanged(one))

  const idOf = ({ sha256, origin }: HandedIn): string => shortId(sha256 ?? hash(origin))
  const aside = new Map<string, PutAside>()
  const wasAside = new Map(collected.setAside.map((one) => [one.id, one]))
  const put = (claim: Claim, reason: Code): void => {
    const id = idOf(claim.from)
    const one = { id, key: handOf(claim) ?? null, submitted: claim.from.submitted, reason }
    const was = wasAside.get(id)
    if (!aside.has(id)) aside.set(id, { aside: one, claim, isNew: was?.reason !== reason || was.key !== one.key })
  }
  for (const claim of claims)
    if (claim.from.content.is === 'trouble') put(claim, claim.from.content.finding.code)
    else if (refused.has(claim)) put(claim, refused.get(claim) ?? 'collect-nobody')

  const healthy = new Set(taken.flatMap(({ attempt, claim }) => [attempt.id, shortId(hash(claim.from.origin))]))
  const removed = collected.setAside.filter(({ id }) => healthy.has(id) && !aside.has(id)).map(({ id }) => id)
  const now = new Map(before)
  const redated = collected.attempts.filter((attempt) => lateBy(attempt, cohort.due) !== attempt.late)
  for (const attempt of redated) now.set(labelOf(attempt), { ...attempt, late: lateBy(attempt, cohort.due) })
  for (const { attempt } of [...created, ...changed]) now.set(labelOf(attempt), attempt)
  return {
    created,
    changed,
    kept: kept.map(({ claim, attempt }) => ({ claim, attempt: now.get(labelOf(attempt)) ?? attempt })),
    setAside: [...aside.values()],
    removed,
    redated: redated.length,
    findings: findingsAbout({ claims, created, taken, aside, cohort, attempts: collected.attempts }),
    collected: {
      ...collected,
      attempts: [...now.values()].sort((a, b) => byText(a.key, b.key) || inOrder(a, b)),
      setAside: [
        ...collected.setAside.filter(({ id }) => !aside.has(id) && !removed.includes(id)),
        ...[...aside.values()].map(({ aside: one, isNew }) => (isNew ? one : (wasAside.get(one.id) ?? one))),
      ].sort((a, b) => byText(a.id, b.id)),
    },
  }
}

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

function attemptOf(claim: Claim, { due }: CohortKnown['cohort']): Attempt {
  const { from, byKey, byName } = claim
  const sha256 = from.sha256 ?? ''
  const key = byKey?.key ?? byName?.member.key ?? ''
  const named = isDisputed(claim) ? handOf(claim) : undefined
  return {
    key,
    id: shortId(sha256),
    sha256,
    ...whenOf(from, due),
    rule: byKey ? 'plan-key' : (byName?.rule ?? 'name'),
    ...(named === undefined ? {} : { named }),
  }
}

/** One of each: the same bytes of the same person, in several downloads, by their latest date and their surest rule. */
function newest(all: readonly Taken[]): Taken[] {
  const found = new Map<string, Taken>()
  for (const one of all) {
    const label = labelOf(one.attempt)
    const other = found.get(label)
    if (!other) found.set(label, one)
    else {
      const last = isNewer(one.attempt, other.attempt) ? one : other
      const rule = MATCH_RULES.find((name) => name === one.attempt.rule || name === other.attempt.rule)
      found.set(label, { claim: last.claim, attempt: { ...last.attempt, rule: rule ?? last.attempt.rule } })
    }
  }
  return [...found.values()]
}
