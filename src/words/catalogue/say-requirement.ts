import type { Requirement, Role } from '../../core/catalogue/role.ts'
import { sayYears } from './say-years.ts'

/** What has to be there before a role, one line for each thing that is needed on its own. */
export function sayRequirement(requirement: Requirement, roles: readonly Role[]): string[] {
  return 'all' in requirement
    ? requirement.all.flatMap((part) => sayRequirement(part, roles))
    : [phrase(requirement, roles)]
}

function phrase(requirement: Requirement, roles: readonly Role[]): string {
  if ('any' in requirement) {
    // Several counts of years mean that places differ; the least is where the asking begins.
    const years = requirement.any.flatMap((part) => ('years' in part ? [part.years] : []))
    if (years.length === requirement.any.length) return `${years.join(' or ')} completed years, by place`
    return requirement.any.map((part) => phrase(part, roles)).join(', or ')
  }
  if ('all' in requirement) return requirement.all.map((part) => phrase(part, roles)).join(' with ')
  if ('years' in requirement) return `${sayYears(requirement.years)} as teacher of record`
  if ('credential' in requirement) return requirement.credential
  return `${roles.find(({ id }) => id === requirement.role)?.name ?? requirement.role} (${requirement.role})`
}
