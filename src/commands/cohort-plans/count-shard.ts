import type { Code } from '../../core/codes.ts'
import { type CohortScope, cohortScope } from '../../core/cohort/figures/cohort-scope.ts'
import { countReceived } from '../../core/cohort/figures/count-plan.ts'
import type { Tally } from '../../core/cohort/figures/tally.ts'
import type { Standing } from '../../core/cohort/standing.ts'
import { Failure } from '../../core/finding.ts'
import type { Content } from '../../store/content/content.ts'
import { sha256 } from '../../store/files/crypto.ts'
import { guardedBytes } from '../../store/files/guarded-read.ts'
import { needFramework } from '../need-framework.ts'
import { receive } from './receive.ts'

/** What plans are counted for. */
export interface CountWish {
  readonly framework: string
  readonly term: string
  /** YYYY-MM-DD */
  readonly today: string
}

/** Some of a cohort's plans, which are read and remembered together. */
export interface Shard {
  readonly files: readonly string[]
}

/** One plan, in numbers and codes alone. */
export interface CountedPlan extends Standing {
  /** Of the file's bytes, in hexadecimal; where it cannot be opened, why. */
  readonly hash: string
  /** Why it is not counted, or what is to be mended first. */
  readonly code: Code | null
}

export interface CountedShard {
  /** In the order of the files. */
  readonly plans: readonly CountedPlan[]
  readonly tally: readonly (readonly [string, number])[]
}

/** Reads and counts some plans. Whatever is wrong with one comes back as its state. */
export async function countShard({ files }: Shard, wish: CountWish, content: Content): Promise<CountedShard> {
  const scope = await scopeFor(wish, content)
  const tally: Tally = new Map()
  const plans: CountedPlan[] = []
  for (const file of files) plans.push(await countFile(file, scope, content, tally))
  return { plans, tally: [...tally] }
}

/** What a cohort's plans are counted by. @throws Failure `usage-framework`. */
export async function scopeFor({ framework: id, term, today }: CountWish, content: Content): Promise<CohortScope> {
  return cohortScope(await needFramework(content, id), await content.catalogues(), term, today)
}

async function countFile(file: string, scope: CohortScope, content: Content, tally: Tally): Promise<CountedPlan> {
  const hash = hashOf(file)
  const { standing, received, code } = await receive(file, scope, content)
  countReceived(tally, received, scope)
  return { ...standing, hash, code }
}

/** The hash of a file's bytes; where it cannot be opened, why: that may be over the next time. */
export function hashOf(file: string): string {
  try {
    return sha256(guardedBytes(file))
  } catch (error) {
    if (error instanceof Failure) return error.findings[0]?.code ?? ''
    throw error
  }
}
