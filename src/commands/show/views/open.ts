import { isWaiting, type Step } from '../../../core/agenda.ts'
import { entryName } from '../../../core/entry-name.ts'
import { sectionsOf } from '../../../core/framework.ts'
import { entriesOf } from '../../../core/value.ts'
import { itemOf } from '../item.ts'
import type { Item, View } from '../view.ts'

/** What is open or was left out, benefit by benefit. */
export const open: View = {
  sections: ({ framework, steps }) =>
    sectionsOf(framework).map(({ id, title }) => ({
      id,
      title,
      items: steps
        .filter((step) => step.section === id && (isWaiting(step) || isLeftOut(step)))
        .map((step) => named(step, steps)),
    })),
  nothing: 'Nothing is open.',
}

const isLeftOut = ({ state, entry }: Step): boolean => state === 'skipped' && entry === undefined

/** A field says which entry it belongs to. */
function named(step: Step, steps: readonly Step[]): Item {
  const item = itemOf(step, steps)
  if (step.entry === undefined) return item
  const home = steps.find(({ path }) => path === step.path.split('.').slice(0, 2).join('.'))
  const entry = entriesOf(home?.value).find(({ id }) => id === step.entry)
  return home && entry ? { ...item, label: `${entryName(home.prompt, entry)}: ${item.label}` } : item
}
