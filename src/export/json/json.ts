import type { Term } from '../../core/plan.ts'
import { countsOf } from '../../core/progress.ts'
import type { SharedPlan } from '../../core/sharing/shared-plan.ts'
import { termTitle } from '../../core/term.ts'
import { showJson } from '../../words/show.ts'
import type { DataInput } from '../format.ts'
import { givenIn } from '../rows/given.ts'
import { stampOf } from '../stamp.ts'

/** A plan as one JSON object, with the questions and what choices are called (schemas/export/plan.schema.json). */
export function json({ shared, terms, name }: DataInput): string {
  const { id, version, title, language } = shared.framework
  return `${showJson({
    ...stampOf('plan'),
    plan: name,
    framework: { id, version, title, language },
    profile: answersOf(shared, undefined),
    terms: terms.map((term) => termOf(shared, term)),
  })}\n`
}

function termOf(shared: SharedPlan, term: Term): object {
  const { answered, skipped, open, required_open } = countsOf(shared.agenda(term))
  const answers = answersOf(shared, term)
  return {
    term: term.id,
    title: termTitle(term.id),
    framework_version: term.frameworkVersion,
    status: term.status,
    totals: { answered, skipped, open, required_open },
    benefits: shared.framework.benefits.map(({ id, title }) => ({
      id,
      title,
      answers: answers.filter(({ path }) => path.startsWith(`${id}.`)),
    })),
  }
}

/** Answers without what stands around them already. */
const answersOf = (shared: SharedPlan, term: Term | undefined) =>
  givenIn(shared, term).map(({ benefit, ...answer }) => answer)
