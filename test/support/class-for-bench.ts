import { builtIn } from '../../src/store/content/built-in.ts'
import { contentFrom } from '../../src/store/content/content.ts'
import { classOf } from './class-of.ts'
import { handInClass, templatesIn } from './hand-in-class.ts'
import { invented, SHAPES_WRITTEN } from './rosters.ts'

/** The roster of a class, as Canvas exports it. */
export const rosterOf = (count: number): Buffer => SHAPES_WRITTEN['canvas']?.(invented(count)) ?? Buffer.alloc(0)

/**
 * Hands in what the class of `rosterOf` has, in a folder where `cohort new` has made the templates: plans of one term of
 * about 10 KB.
 */
export async function fillCohort(contentFolder: string, folder: string, count: number): Promise<void> {
  const content = contentFrom([builtIn(contentFolder)])
  const [framework, otherFramework] = await Promise.all(['candidate', 'district'].map((id) => content.framework(id)))
  if (!framework || !otherFramework) throw new Error('no content')
  const options = { framework, otherFramework, starts: ['2026-fall'], templateOf: templatesIn(folder) }
  handInClass(folder, classOf(count, options))
}
