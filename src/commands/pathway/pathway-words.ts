import { termTitle } from '../../core/term.ts'
import type { Look } from '../../words/look.ts'
import { namingOf } from '../../words/pathway/naming.ts'
import { sayFirstYear } from '../../words/pathway/say-years.ts'
import { sayAdded } from '../../words/pathway/tell-added.ts'
import { tellHelps } from '../../words/pathway/tell-helps.ts'
import { tellProblems } from '../../words/pathway/tell-problems.ts'
import { tellRoutes } from '../../words/pathway/tell-routes.ts'
import { timelineLines } from '../../words/pathway/timeline-lines.ts'
import { timelineRows } from '../../words/pathway/timeline-rows.ts'
import { oneLine } from '../../words/show.ts'
import { type Line, title, type Words } from '../../words/styled.ts'
import type { Added, PathwayData } from './pathway-data.ts'

/** What is shown: what was added, the ways to a role, or the timeline with what does not go together. */
export function pathwayWords(data: PathwayData, look: Look): Words {
  if (data.written !== undefined) return data.written
  if (data.added) return addedWords(data.added, data)
  return data.to ? routeWords(data) : timelineWords(data, look)
}

function timelineWords({ file, name, term, situation, timeline, problems }: PathwayData, look: Look): Line[] {
  const who = name === null ? '' : `${oneLine(name)}, `
  const head: Line[] = [
    [title('Career pathway')],
    `${who}${termTitle(term ?? '')}, ${file}`,
    sayFirstYear(situation.clock, file ?? 'plan.yaml'),
    '',
  ]
  if (situation.milestones.length === 0)
    return [
      ...head,
      'No steps yet. Add some with waymark reflect, or see the ways to a role with: waymark pathway --to ROLE',
    ]
  return [
    ...head,
    ...timelineLines(timelineRows(timeline, namingOf(situation)), look),
    '',
    ...tellProblems(problems(), look),
  ]
}

function routeWords({ file, to, by, situation }: PathwayData): Line[] {
  if (!to) return []
  const steps = to.routes.flatMap((route) => route.steps)
  const missing = to.routes[0]?.steps.some(({ held }) => held !== 'done' && held !== 'planned')
  return [
    ...tellRoutes(to, by),
    ...tellHelps(steps, situation.profile.region),
    ...(to.routes.length === 0 ? [] : ['', 'Years are completed years as teacher of record.']),
    ...(file === null
      ? ['With a plan these become school years, and steps you have count. Start one with: waymark reflect']
      : [sayFirstYear(situation.clock, file)]),
    ...(file !== null && missing && situation.clock
      ? [`Put the steps of a route into your plan, after a look: waymark pathway ${file} --to ${to.target.id} --add 1`]
      : []),
  ]
}

function addedWords(added: Added, { file, to }: PathwayData): Line[] {
  const again = `waymark pathway ${file} --to ${to?.target.id ?? ''} --add ${added.route} --yes`
  switch (added.because) {
    case 'nothing-missing':
      return [`${file} holds every step of a way there already (route ${added.route}). Nothing was changed.`]
    case 'saved':
      return [
        `Added to ${file}:`,
        ...sayAdded(added).slice(1),
        `See them in their years with: waymark pathway ${file}. Take them out again with: waymark undo --to 1`,
      ]
    case 'declined':
      return ['Nothing was added.']
    default:
      return [...sayAdded(added), `Nothing was added. To add them: ${again}`]
  }
}
