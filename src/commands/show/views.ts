import type { View } from './view.ts'

/** Every view of `waymark show`, the first being the one it opens with. */
export const VIEWS: readonly { readonly name: string; readonly says: string; readonly load: () => Promise<View> }[] = [
  {
    name: 'answers',
    says: 'every answer under its question',
    load: async () => (await import('./views/answers.ts')).answers,
  },
  {
    name: 'goals',
    says: 'goals and milestones by their dates',
    load: async () => (await import('./views/goals.ts')).goals,
  },
  { name: 'open', says: 'what is not answered yet', load: async () => (await import('./views/open.ts')).open },
]
