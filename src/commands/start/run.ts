import { resolve } from 'node:path'
import { agenda, isWaiting } from '../../core/agenda.ts'
import { countsOf } from '../../core/progress.ts'
import { laterTerm, termTitle } from '../../core/term.ts'
import { findPlan } from '../../store/plan/find-plan.ts'
import { readPlanFile } from '../../store/plan/open-plan.ts'
import type { CommandCode } from '../command.ts'

interface StartData {
  readonly file: string | null
  readonly term: string | null
  readonly next: string | null
  readonly open: number
  readonly required_open: number
  readonly closed: boolean
  /** The term that today lies in, where the plan has none as late. */
  readonly later: string | null
}

/** A bare `waymark`: what to do next in this folder. */
export const code: CommandCode<StartData> = {
  async run(_, __, { cwd, content, today }) {
    const file = await findPlan(cwd, undefined)
    if (file === undefined)
      return {
        exit: 0,
        data: { file: null, term: null, next: null, open: 0, required_open: 0, closed: false, later: null },
      }
    const { framework, plan } = await readPlanFile(resolve(cwd, file), content)
    const term = plan.terms.at(-1)
    const steps = agenda(framework, plan, term)
    const { open, required_open } = countsOf(steps)
    return {
      exit: 0,
      data: {
        file,
        term: term?.id ?? null,
        next: steps.find(isWaiting)?.prompt.label ?? null,
        open,
        required_open,
        closed: term?.status === 'final',
        later: (term && laterTerm(term.id, today)) ?? null,
      },
    }
  },
  words({ file, term, next, open, required_open, closed, later }) {
    if (file === null)
      return `Waymark helps you think about your way into teaching STEM and keeps your plan in a plain file of your own.

Start with:
  waymark reflect          questions, one at a time; stop whenever you like
  waymark new              an empty plan to fill by hand

More: waymark --help`
    const where = `${file}${term ? `, ${termTitle(term)}` : ''}`
    const onward = later === null ? '' : `\n\nIt is ${termTitle(later)} now. Open it:  waymark revisit --term ${later}`
    if (closed) return `${where}: closed.\n\nRead it:     waymark show\nOpen again:  waymark reopen${onward}`
    if (next === null)
      return `${where}: nothing is open.\n\n${required_open > 0 ? 'Required questions were left out:  waymark reflect' : 'Close the term:  waymark finalize'}${onward}`
    return `${where}: ${open} open${required_open > 0 ? `, ${required_open} of them required` : ''}.\n\nNext question: ${next}\nGo on:         waymark reflect\nSee it all:    waymark status${onward}`
  },
}
