import { type Framework, PROFILE, type Prompt } from '../framework.ts'
import type { Answers, Plan } from '../plan.ts'
import type { SharedPlan } from '../sharing/shared-plan.ts'
import { benefitsIn, isInScope } from './scope.ts'
import type { View, ViewPart } from './view.ts'

/** A plan with only those questions whose answers a view shows, for formats that have no layout. */
export function withinView(shared: SharedPlan, view: View): SharedPlan {
  const { framework } = shared
  const shown = (section: string, prompts: readonly Prompt[]): readonly Prompt[] =>
    prompts.filter((prompt) => view.parts.some((part) => shows(part, framework, section, prompt)))
  const within: Framework = {
    ...framework,
    profile: shown(PROFILE, framework.profile),
    benefits: framework.benefits.map((benefit) => ({ ...benefit, prompts: shown(benefit.id, benefit.prompts) })),
  }
  const paths = new Set([
    ...within.profile.map(({ id }) => `${PROFILE}.${id}`),
    ...within.benefits.flatMap(({ id, prompts }) => prompts.map((prompt) => `${id}.${prompt.id}`)),
  ])
  const isShown = (path: string): boolean => paths.has(path.split('.').slice(0, 2).join('.'))
  const own = new Map(shared.plan.terms.map((term) => [term, termWithin(term, isShown)]))
  const whole = new Map([...own].map(([term, part]) => [part, term]))
  return {
    ...shared,
    framework: within,
    plan: { ...shared.plan, profile: answersWithin(shared.plan.profile, isShown), terms: [...own.values()] },
    agenda: (term) => shared.agenda(term && whole.get(term)).filter(({ path }) => isShown(path)),
  }
}

function shows(part: ViewPart, framework: Framework, section: string, prompt: Prompt): boolean {
  // Whose plan it is heads every document.
  if (section === PROFILE)
    return prompt.id === 'name' || (part.part === 'about' && (part.fields?.includes(prompt.id) ?? true))
  switch (part.part) {
    case 'answers':
      return benefitsIn(framework, part).some(({ id }) => id === section) && isInScope(prompt, part)
    case 'aims':
    case 'threads':
      return (
        prompt.collects !== undefined && (part.kinds ?? ['goal', 'milestone']).some((kind) => kind === prompt.collects)
      )
    case 'timeline':
      return prompt.collects === 'milestone'
    case 'words':
      return prompt.type === 'long_text'
    case 'scales':
      return prompt.type === 'scale'
    default:
      return false
  }
}

const termWithin = (term: Plan['terms'][number], isShown: (path: string) => boolean): Plan['terms'][number] => ({
  ...term,
  answers: answersWithin(term.answers, isShown),
  ...(term.reasons ? { reasons: new Map([...term.reasons].filter(([path]) => isShown(path))) } : {}),
  askAgain: new Set([...term.askAgain].filter(isShown)),
})

const answersWithin = (answers: Answers, isShown: (path: string) => boolean): Answers =>
  new Map([...answers].filter(([path]) => isShown(path)))
