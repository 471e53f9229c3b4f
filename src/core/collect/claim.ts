import type { Attempt } from '../cohort/attempt.ts'
import type { Member } from '../cohort/record.ts'
import type { HandedIn } from './handed-in.ts'
import type { Match, Whose } from './whose.ts'

/** A file, and whose it is by the plan in it and by its name. */
export interface Claim {
  readonly from: HandedIn
  readonly byKey: Member | undefined
  readonly byName: Match | undefined
  /** All its name has is a name that several people have. */
  readonly isShared: boolean
  /** The plan has a key, and nobody has it. */
  readonly isStranger: boolean
}

/** `known` are the attempts that are these very bytes. */
export function claimOf(from: HandedIn, { byKey, byName }: Whose, known: readonly Attempt[]): Claim {
  const key = keyIn(from, known)
  const named = byName(from.hints)
  const member = key === null ? undefined : byKey(key)
  return {
    from,
    byKey: member,
    byName: named === 'shared' ? undefined : named,
    isShared: named === 'shared',
    isStranger: key !== null && key.trim() !== '' && !member,
  }
}

function keyIn({ content }: HandedIn, known: readonly Attempt[]): string | null {
  if (content.is === 'plan') return content.mark.key
  return content.is === 'known' ? (known.find(({ rule }) => rule === 'plan-key')?.key ?? null) : null
}

/** Who handed it in: by its name, where that says so, since a course system writes it; else by the plan. */
export const handOf = ({ byKey, byName }: Claim): string | undefined => byName?.member.key ?? byKey?.key

/** The plan says it is someone's, and its name that it is someone else's. */
export const isDisputed = ({ byKey, byName }: Claim): boolean =>
  byKey !== undefined && byName !== undefined && byName.member !== byKey
