import { sectionsOf } from '../../../core/framework.ts'
import { countsOf } from '../../../core/progress.ts'
import { isAnswered } from '../../../core/value.ts'
import { itemOf } from '../item.ts'
import type { View } from '../view.ts'

/**
 * Every answer under its question, benefit by benefit. Answers to questions that are not asked at present come after the
 * others: they are the person's words and still in the file.
 */
export const answers: View = {
  sections: ({ framework, steps }) =>
    sectionsOf(framework).flatMap(({ id, title }) => {
      const own = steps.filter(({ section, entry }) => section === id && entry === undefined)
      if (own.length === 0) return []
      const answered = own.filter(({ state }) => state === 'answered')
      const kept = own.filter(({ state, value }) => state === 'inactive' && isAnswered(value))
      return [
        { id, title, items: [...answered, ...kept].map((step) => itemOf(step, steps)), note: rest(countsOf(own)) },
      ]
    }),
  nothing: 'Nothing is answered yet. Begin with: waymark reflect',
}

function rest({ answered, skipped, open }: { answered: number; skipped: number; open: number }): string {
  const parts = [
    ...(answered === 0 ? ['nothing answered yet'] : []),
    ...(skipped > 0 ? [`${skipped} left out on purpose`] : []),
    ...(open > 0 ? [`${open} still open`] : []),
  ].join(', ')
  return parts === '' ? '' : `${parts.charAt(0).toUpperCase()}${parts.slice(1)}.`
}
