import { resolve } from 'node:path'
import { fail } from '../../core/finding.ts'
import type { Framework } from '../../core/framework.ts'
import { milestonesFor } from '../../core/pathway/add-route.ts'
import { type PathwayTo, pathwayTo } from '../../core/pathway/pathway-to.ts'
import { situationOf } from '../../core/pathway/situation.ts'
import { type Entry, entriesOf, type Value } from '../../core/value.ts'
import { openPlan } from '../../store/plan/open-plan.ts'
import { saveAnswer } from '../../store/plan/save-plan.ts'
import { sayAdded } from '../../words/pathway/tell-added.ts'
import { type Options, textOption } from '../command.ts'
import { assertCurrent, resolveDraft } from '../resolve-term.ts'
import type { Services } from '../services.ts'
import type { Added } from './pathway-data.ts'

/**
 * Puts the steps of a route that a plan does not hold yet into its milestones, after showing them and asking; with `--yes`
 * without asking. Where nobody can be asked, nothing is written.
 */
export async function addRoute(
  file: string,
  { target }: Pick<PathwayTo, 'target'>,
  number: number,
  options: Options,
  services: Services,
): Promise<Added> {
  const { cwd, content, stateDir, today, newId } = services
  const open = await openPlan(resolve(cwd, file), content, stateDir)
  const term = resolveDraft(open, textOption(options, 'term'))
  assertCurrent(open, term)
  const { path, most } = questionIn(open.framework)
  const situation = situationOf(await content.catalogues(), today, { framework: open.framework, plan: open.plan, term })
  if (!situation.clock)
    throw fail('usage', {
      says: 'When you will begin to teach is not in the plan yet, so its steps cannot be dated.',
      fix: `Say when you expect your license, roughly: waymark answer ${file} profile.licensed_by 2028-05`,
    })
  const { routes } = pathwayTo(target, situation)
  // Once a way is in the plan it is the closest, and the numbers may have changed: a second way is not added on top.
  const whole = routes.findIndex(({ steps }) => steps.every(({ held }) => held === 'done' || held === 'planned'))
  if (whole >= 0) return { route: whole + 1, milestones: [], isSaved: false, because: 'nothing-missing' }
  const route = routes[number - 1]
  if (!route)
    throw fail('usage', {
      says: `There is no route ${number} to ${target.name}.`,
      fix: routes.length === 0 ? 'Choose another role.' : `Give a number from 1 to ${routes.length}.`,
    })
  const entries = entriesOf(term.answers.get(path))
  const taken = new Set(entries.map(({ id }) => id))
  const fresh = (): string => {
    let id = newId('milestone')
    while (taken.has(id)) id = newId('milestone')
    taken.add(id)
    return id
  }
  const made = milestonesFor(route.steps, situation, fresh)
  const added: Added = {
    route: number,
    milestones: made.map(({ id, name, role, by, dependsOn }) => ({
      id,
      title: name,
      role,
      by,
      depends_on: dependsOn ?? null,
    })),
    isSaved: false,
    because: 'not-asked',
  }
  if (entries.length + made.length > most)
    throw fail('usage', {
      says: `There is room for ${most} steps in the plan, and these would be ${entries.length + made.length}.`,
      fix: 'Take out steps that you do not need any more, with waymark reflect.',
    })
  const because = await consent(added, file, options, services)
  if (because !== 'saved') return { ...added, because }
  await saveAnswer(open, content, term.id, path, [...entries, ...added.milestones.map(entryOf)])
  return { ...added, because, isSaved: true }
}

/** The question that asks for milestones, and how many it takes. */
function questionIn({ benefits, title }: Framework): { path: string; most: number } {
  for (const benefit of benefits) {
    const prompt = benefit.prompts.find(({ collects }) => collects === 'milestone')
    if (prompt) return { path: `${benefit.id}.${prompt.id}`, most: prompt.max ?? Infinity }
  }
  throw fail('usage', {
    says: `The questions of "${title}" ask for no milestones, so there is no place for these steps.`,
    fix: 'Name the plan of a candidate.',
  })
}

async function consent(
  added: Added,
  file: string,
  options: Options,
  { prompters }: Services,
): Promise<'saved' | 'dry-run' | 'not-asked' | 'declined'> {
  if (options['dryRun'] === true) return 'dry-run'
  if (options['yes'] === true) return 'saved'
  if (!prompters.canAsk || options['input'] === false || options['json'] === true) return 'not-asked'
  const prompter = await prompters.live()
  try {
    prompter.say(sayAdded(added))
    return (await prompter.confirm(`Add these to ${file}?`)) === true ? 'saved' : 'declined'
  } finally {
    prompter.close()
  }
}

function entryOf({ id, title, role, by, depends_on }: Added['milestones'][number]): Entry {
  const fields: [string, Value][] = [
    ['title', title],
    ['by', by],
    ['role', role],
    ['status', 'todo'],
    ...(depends_on === null ? [] : [['depends_on', depends_on] satisfies [string, Value]]),
  ]
  return { id, fields: new Map(fields) }
}
