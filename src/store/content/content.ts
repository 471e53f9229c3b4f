import type { Catalogues } from '../../core/catalogue/catalogues.ts'
import type { Framework } from '../../core/framework.ts'
import type { Crosswalk } from '../../core/lens/crosswalk.ts'
import { type RawFramework, resolveFramework } from '../../core/resolve-framework.ts'
import type { View } from '../../core/view/view.ts'

/** One place content comes from: the built-in content now, packs later. */
export interface ContentSource {
  readonly ids: () => Promise<readonly string[]>
  readonly framework: (id: string) => Promise<RawFramework | undefined>
  readonly catalogues: () => Promise<Catalogues>
  /** How two of its frameworks meet, where it says so. */
  readonly crosswalk?: () => Promise<Crosswalk | undefined>
  /** Ways to lay out a plan, where it has some. */
  readonly views?: () => Promise<readonly View[]>
  /** A framework with its choices in place already: good as long as no other source adds to them. */
  readonly resolved?: (id: string) => Promise<Framework | undefined>
}

/** The content of all sources together, read when it is first needed. */
export interface Content {
  readonly ids: () => Promise<readonly string[]>
  readonly framework: (id: string) => Promise<Framework | undefined>
  readonly catalogues: () => Promise<Catalogues>
  readonly crosswalk: () => Promise<Crosswalk | undefined>
  readonly views: () => Promise<readonly View[]>
}

/** Frameworks by id, the first source that has one; catalogues and views joined; the first crosswalk. */
export function contentFrom(sources: readonly ContentSource[]): Content {
  const loaded = new Map<string, Promise<Framework | undefined>>()
  let joined: Promise<Catalogues> | undefined
  const join = async (): Promise<Catalogues> => {
    const parts = await Promise.all(sources.map((source) => source.catalogues()))
    return {
      roles: parts.flatMap(({ roles }) => roles),
      opportunities: parts.flatMap(({ opportunities }) => opportunities),
    }
  }
  const catalogues = (): Promise<Catalogues> => {
    joined ??= join()
    return joined
  }
  const load = async (id: string): Promise<Framework | undefined> => {
    const [only] = sources.length === 1 ? sources : []
    if (only?.resolved) return only.resolved(id)
    for (const source of sources) {
      const raw = await source.framework(id)
      if (raw) return resolveFramework(raw, await catalogues())
    }
    return undefined
  }
  return {
    ids: async () => [...new Set((await Promise.all(sources.map((source) => source.ids()))).flat())],
    framework: (id) => {
      const found = loaded.get(id) ?? load(id)
      loaded.set(id, found)
      return found
    },
    catalogues,
    crosswalk: async () => {
      for (const { crosswalk } of sources) {
        const found = await crosswalk?.()
        if (found) return found
      }
      return undefined
    },
    views: async () => (await Promise.all(sources.map(({ views }) => views?.() ?? []))).flat(),
  }
}
