import { resolve } from 'node:path'
import { Failure } from '../../core/finding.ts'
import { readPlanHead } from '../../core/read-plan.ts'
import type { Content } from '../../store/content/content.ts'
import { guardedRead } from '../../store/files/guarded-read.ts'
import { markConflicts } from '../../store/merge/mark-conflicts.ts'
import { sidesIn } from '../../store/merge/read-marks.ts'
import { parseYaml } from '../../store/yaml/parse-yaml.ts'
import type { CommandCode } from '../command.ts'
import { readable } from './readable.ts'

/** A plan as text for a diff by lines. What is no plan is shown as it is, by the shell that git started. */
export const code: CommandCode<{ readonly lines: readonly string[] }> = {
  async run([file = ''], _, { cwd, content }) {
    const text = await guardedRead(resolve(cwd, file))
    const sides = sidesIn(text)
    if (!sides) return { exit: 0, data: { lines: await readableText(text, file, content) } }
    // In the middle of a merge: both sides are shown, with the marks where they differ.
    const [ours, theirs] = await Promise.all(
      [sides.ours, sides.theirs].map(async (side) => `${(await readableText(side, file, content)).join('\n')}\n`),
    )
    const marked = markConflicts(ours ?? '', theirs ?? '', { size: 7, ...sides.names })
    return { exit: 0, data: { lines: marked.replace(/\n$/, '').split('\n') } }
  },
  words: ({ lines }) => lines,
}

async function readableText(text: string, file: string, content: Content): Promise<string[]> {
  const parsed = await parseYaml(text)
  if (!parsed.ok) throw new Failure(parsed.findings, { file })
  const head = readPlanHead(parsed.yaml.node)
  if (head.framework === undefined) throw new Failure(head.findings, { file })
  return readable(parsed.yaml, await content.framework(head.framework))
}
