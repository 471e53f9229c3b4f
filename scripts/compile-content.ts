import { mkdir, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { NO_CATALOGUES } from '../src/core/catalogue/catalogues.ts'
import type { Framework } from '../src/core/framework.ts'
import { type RawFramework, resolveFramework } from '../src/core/resolve-framework.ts'
import {
  type CheckedContent,
  checkContent,
  lintContent,
  readContent,
  withFiles,
} from '../src/store/content/check-content.ts'

/**
 * Checks everything under content/ and writes it as JSON for `builtIn`: `node compile-content.js CONTENT OUT`. Ends with
 * exit code 1 and the findings when something is wrong.
 */
const [from = 'content', to = 'dist/content'] = process.argv.slice(2)

const frameworks = new Map<string, Framework>()
let problems = 0

function sound({ file, data, findings }: CheckedContent): unknown {
  for (const { code, args, path } of findings)
    process.stderr.write(`${file}: ${code} ${path ?? ''} ${JSON.stringify(args)}\n`)
  problems += findings.length
  return data
}

const yamlIn = async (folder: string): Promise<string[]> =>
  (await readdir(folder))
    .filter((file) => file.endsWith('.yaml'))
    .sort()
    .map((file) => join(folder, file))

const items: CheckedContent[] = []
for (const name of ['roles', 'opportunities'])
  for (const file of await yamlIn(join(from, 'catalogue', name))) items.push(await readContent(file))
const catalogues = withFiles(NO_CATALOGUES, items)
for (const file of items) sound(lintContent(file, catalogues, frameworks))
for (const folder of ['frameworks', 'resolved']) await mkdir(join(to, folder), { recursive: true })
await writeFile(join(to, 'catalogues.json'), JSON.stringify(catalogues))
for (const file of await yamlIn(join(from, 'frameworks'))) {
  const framework = sound(await checkContent(file, catalogues)) as RawFramework
  await writeFile(join(to, 'frameworks', `${framework.id}.json`), JSON.stringify(framework))
  if (problems > 0) continue
  const resolved = resolveFramework(framework, catalogues)
  frameworks.set(framework.id, resolved)
  await writeFile(join(to, 'resolved', `${framework.id}.json`), JSON.stringify(resolved))
}
if (problems === 0)
  await writeFile(
    join(to, 'crosswalk.json'),
    JSON.stringify(sound(await checkContent(join(from, 'crosswalk.yaml'), catalogues, frameworks))),
  )
const views: unknown[] = []
for (const file of await yamlIn(join(from, 'views'))) views.push(sound(await checkContent(file, catalogues)))
await writeFile(join(to, 'views.json'), JSON.stringify(views))
process.exitCode = problems > 0 ? 1 : 0
