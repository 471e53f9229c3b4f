import { type Framework, type Prompt, sectionsOf } from '../framework.ts'

/** Where an answer stands now that stood somewhere else in an earlier version of the framework. */
export interface Renamed {
  readonly path: string
  readonly prompt: Prompt
}

const known = new WeakMap<Framework, ReadonlyMap<string, Renamed>>()

/** The prompts of a framework by the paths they used to have, of their own or with their benefit. */
export function formerPaths(framework: Framework): ReadonlyMap<string, Renamed> {
  const found = known.get(framework) ?? pathsOf(framework)
  known.set(framework, found)
  return found
}

function pathsOf(framework: Framework): ReadonlyMap<string, Renamed> {
  const paths = new Map<string, Renamed>()
  const former = new Map(framework.benefits.map(({ id, formerly = [] }) => [id, formerly]))
  for (const { id, prompts } of sectionsOf(framework))
    for (const prompt of prompts) {
      const names = [prompt.id, ...(prompt.formerly ?? []).filter((name) => !name.includes('.'))]
      const wholes = (prompt.formerly ?? []).filter((name) => name.includes('.'))
      const sections = [id, ...(former.get(id) ?? [])]
      for (const path of [...wholes, ...sections.flatMap((section) => names.map((name) => `${section}.${name}`))])
        if (path !== `${id}.${prompt.id}`) paths.set(path, { path: `${id}.${prompt.id}`, prompt })
    }
  return paths
}

/** The keys a field of an entry used to have: bare, or behind its prompt's path. */
export const formerFields = ({ prompts = [] }: Prompt): ReadonlyMap<string, Prompt> =>
  new Map(
    prompts.flatMap((field) =>
      (field.formerly ?? []).map((name) => [name.slice(name.lastIndexOf('.') + 1), field] as const),
    ),
  )
