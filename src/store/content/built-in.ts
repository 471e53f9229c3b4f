import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Catalogues } from '../../core/catalogue/catalogues.ts'
import type { Framework } from '../../core/framework.ts'
import type { Crosswalk } from '../../core/lens/crosswalk.ts'
import type { RawFramework } from '../../core/resolve-framework.ts'
import type { View } from '../../core/view/view.ts'
import type { ContentSource } from './content.ts'

/**
 * The built-in content, checked and turned into JSON at build time, so that no command parses or validates it again.
 * `folder` holds `frameworks/<id>.json`, `catalogues.json`, `crosswalk.json`, `views.json`, and in `resolved/<id>.json` each framework with its choices in
 * place.
 */
export const builtIn = (folder: string): ContentSource => {
  // Read at once: two small files of our own, at every start, before anything else can go on.
  const json = async (file: string): Promise<unknown> => JSON.parse(readFileSync(join(folder, file), 'utf8'))
  const named = async (kind: string, id: string): Promise<unknown> => {
    // An id comes from a plan, that is from anywhere: only a plain name may become part of a path.
    if (!/^[a-z0-9][a-z0-9-]{0,59}$/.test(id)) return undefined
    return json(`${kind}/${id}.json`).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return undefined
      throw error
    })
  }
  return {
    ids: async () =>
      readdirSync(join(folder, 'frameworks'))
        .map((file) => file.replace(/\.json$/, ''))
        .sort(),
    framework: (id) => named('frameworks', id) as Promise<RawFramework | undefined>,
    resolved: (id) => named('resolved', id) as Promise<Framework | undefined>,
    catalogues: () => json('catalogues.json') as Promise<Catalogues>,
    crosswalk: () => json('crosswalk.json') as Promise<Crosswalk>,
    views: () => json('views.json') as Promise<readonly View[]>,
  }
}
