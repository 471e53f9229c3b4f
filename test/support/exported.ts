import type { Framework } from '../../src/core/framework.ts'
import type { Plan } from '../../src/core/plan.ts'
import { type SharingChoices, sharedPlan } from '../../src/core/sharing/shared-plan.ts'
import type { View } from '../../src/core/view/view.ts'
import { withinView } from '../../src/core/view/within-view.ts'
import type { DataInput } from '../../src/export/format.ts'
import { FORMATS } from '../../src/export/formats.ts'
import { catalogues } from './built-in.ts'

interface Wish {
  readonly choices?: Partial<SharingChoices>
  readonly rows?: DataInput['rows']
  readonly isFirst?: boolean
  readonly isFile?: boolean
  readonly name?: string
  /** What it is limited to. */
  readonly view?: View
}

/** A plan in one of the data formats, all its terms, as `export` would write it; nothing private unless asked for. */
export async function exported(format: string, framework: Framework, plan: Plan, wish: Wish = {}): Promise<string> {
  const { choices, rows = 'answers', isFirst = true, name = 'plan', view } = wish
  const found = FORMATS.find(({ id }) => id === format)
  if (found?.kind !== 'data') throw new Error(`no data format ${format}`)
  const whole = sharedPlan(framework, plan, { private: false, contacts: false, names: true, ...choices })
  const shared = view ? withinView(whole, view) : whole
  const write = await found.load()
  const written = await write({
    shared,
    terms: shared.plan.terms,
    name,
    today: '2026-10-05',
    rows,
    isFirst,
    isFile: wish.isFile ?? true,
    catalogues: async () => catalogues,
  })
  return typeof written === 'string' ? written : new TextDecoder().decode(written)
}
