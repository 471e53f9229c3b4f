import { fileURLToPath } from 'node:url'
import type { Framework } from '../../src/core/framework.ts'
import type { RawFramework } from '../../src/core/resolve-framework.ts'
import { builtIn } from '../../src/store/content/built-in.ts'
import { type Content, contentFrom } from '../../src/store/content/content.ts'

const source = builtIn(fileURLToPath(new URL('../../dist/content', import.meta.url)))

/** The built-in content, as the built program has it. */
export const content: Content = contentFrom([source])
export const catalogues = await content.catalogues()

export const FRAMEWORKS = ['candidate', 'district'] as const

export async function frameworkNamed(id: string): Promise<Framework> {
  const framework = await content.framework(id)
  if (!framework) throw new Error(`no framework ${id}`)
  return framework
}

/** The same with its choices unresolved, as its file has it. */
export async function rawFrameworkNamed(id: string): Promise<RawFramework> {
  const raw = await source.framework(id)
  if (!raw) throw new Error(`no framework ${id}`)
  return raw
}
