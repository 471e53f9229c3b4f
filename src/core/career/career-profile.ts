import type { Plan } from '../plan.ts'
import { isDate } from '../prompt-types/date.ts'

/** What a plan's profile says of where someone stands in their career. */
export interface CareerProfile {
  readonly stage?: string
  /** Completed years as teacher of record. */
  readonly years?: number
  /** When they expect their license: YYYY, YYYY-MM or YYYY-MM-DD. */
  readonly licensedBy?: string
  readonly subjects: readonly string[]
  readonly grades: readonly string[]
  /** As it was typed: a US state code, its name, or anything. */
  readonly region?: string
}

/** Reads it from the profile's answers; what does not fit its question is left out. */
export function careerProfile({ profile }: Pick<Plan, 'profile'>): CareerProfile {
  const stage = profile.get('profile.stage')
  const years = profile.get('profile.years')
  const licensedBy = profile.get('profile.licensed_by')
  const region = profile.get('profile.region')
  const list = (path: string): readonly string[] => {
    const value = profile.get(path)
    return Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : []
  }
  return {
    ...(typeof stage === 'string' ? { stage } : {}),
    ...(typeof years === 'number' && years >= 0 ? { years: Math.floor(years) } : {}),
    ...(typeof licensedBy === 'string' && isDate(licensedBy) ? { licensedBy } : {}),
    subjects: list('profile.subjects'),
    grades: list('profile.grades'),
    ...(typeof region === 'string' && region.trim() !== '' ? { region: region.trim() } : {}),
  }
}
