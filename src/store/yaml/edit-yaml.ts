import { isDeepStrictEqual } from 'node:util'
import { dataOf } from '../../core/data.ts'
import { fail } from '../../core/finding.ts'
import type { SourceNode } from '../../core/source-node.ts'
import type { Edit } from './edit.ts'
import { applyEdit } from './file-data.ts'
import { columnOf } from './layout.ts'
import { leavesOthersAlone } from './leaves-others-alone.ts'
import { movePair } from './move-pair.ts'
import { type ParsedYaml, parseYaml } from './parse-yaml.ts'
import { NEW_FILE_STYLE, type WriteStyle } from './render-value.ts'
import { applyPatches, EditError, splice } from './splice.ts'

/**
 * Carries out edits one after the other. Each is proved before the next: the new text is read again, its data must be
 * exactly the intended data, every comment must still be there, and everything else must stand as it stood. Where that
 * fails the edit is tried once more with everything in double quotes, then given up.
 *
 * @throws Failure `save-unproved` when an edit cannot be done without moving something else. Nothing was written.
 */
export async function editYaml(yaml: ParsedYaml, edits: readonly Edit[]): Promise<ParsedYaml> {
  let current = yaml
  for (const edit of edits) {
    const style = styleOf(current)
    const proved = (await attempt(current, edit, style)) ?? (await attempt(current, edit, { ...style, quoted: true }))
    if (!proved) throw fail('save-unproved', {})
    current = proved
  }
  return current
}

async function attempt(before: ParsedYaml, edit: Edit, style: WriteStyle): Promise<ParsedYaml | undefined> {
  try {
    const patches = edit.kind === 'move' ? movePair(before, edit, style) : splice(before, edit, style)
    const result = await parseYaml(applyPatches(before.text, patches))
    return result.ok && proves(before, edit, result.yaml) ? result.yaml : undefined
  } catch (error) {
    if (error instanceof EditError) return undefined
    throw error
  }
}

const proves = (before: ParsedYaml, edit: Edit, after: ParsedYaml): boolean =>
  isDeepStrictEqual(dataOf(after.node), applyEdit(dataOf(before.node), edit)) &&
  isDeepStrictEqual(after.comments.map(({ text }) => text).sort(), before.comments.map(({ text }) => text).sort()) &&
  leavesOthersAlone(before, edit, after)

/** The file's own manners: its line break, and how far it indents blocks and lists. */
function styleOf({ text, node }: ParsedYaml): WriteStyle {
  const newline = /\r?\n/.exec(text)?.[0] ?? '\n'
  let step: number | undefined
  let listStep: number | undefined
  const look = (part: SourceNode): void => {
    if (part.kind === 'scalar' || part.flow || (step !== undefined && listStep !== undefined)) return
    if (part.kind === 'list') {
      for (const item of part.items) look(item)
      return
    }
    for (const { keyRange, value } of part.pairs) {
      if (value.kind === 'map' && !value.flow)
        step ??= columnOf(text, value.pairs[0]?.keyRange.start ?? 0) - columnOf(text, keyRange.start)
      if (value.kind === 'list' && !value.flow)
        listStep ??= columnOf(text, value.dashes[0] ?? 0) - columnOf(text, keyRange.start)
      look(value)
    }
  }
  look(node)
  return { newline, step: step && step > 0 ? step : NEW_FILE_STYLE.step, listStep: listStep ?? NEW_FILE_STYLE.listStep }
}
