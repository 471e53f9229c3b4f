import { type Data, dataOf, sameData } from '../../core/data.ts'
import { Failure } from '../../core/finding.ts'
import { type Choose, type Conflict, mergePlans, type Sides } from '../../core/merge/merge-plans.ts'
import { editYaml } from '../yaml/edit-yaml.ts'
import { type ParsedYaml, parseYaml } from '../yaml/parse-yaml.ts'
import { carryComments } from './carry-comments.ts'
import { type Marks, markConflicts } from './mark-conflicts.ts'
import { mergeEdits } from './merge-edits.ts'

/** The texts of a file: as it was, and as two sides made it. `base` is undefined where there was none. */
export interface Texts {
  readonly base: string | undefined
  readonly ours: string
  readonly theirs: string
}

/** A merged text; one that is not clean has conflict marks in it. */
export interface MergedText {
  readonly text: string
  readonly clean: boolean
}

export interface TextMerge extends MergedText {
  /** By lines, as git does without us; by ids; or with both sides shown whole, because neither would do. */
  readonly by: 'lines' | 'ids' | 'sides'
  /** What both sides changed, where it was merged by ids. */
  readonly conflicts: readonly Conflict[]
}

/** Three texts taken apart, of which each can be matched by ids. */
export interface Versions {
  readonly base: ParsedYaml | undefined
  readonly ours: ParsedYaml
  readonly theirs: ParsedYaml
  readonly sides: Sides
}

/**
 * Merges two changed versions of a plan's file. Git's own merge by lines comes first (mergiraf's order): where it is clean
 * and says just what a merge by ids says, it is taken, since it keeps all of both layouts. Else our file is edited to say
 * what the merge by ids came to, with the comments that their side added; what both sides changed stands there with
 * conflict marks. What is no plan, or has an id twice, is left to the merge by lines.
 */
export async function mergeTexts(texts: Texts, lineMerge: MergedText, marks: Marks): Promise<TextMerge> {
  const lines = { ...lineMerge, by: 'lines', conflicts: [] } as const
  const versions = await versionsOf(texts)
  const merged = versions && mergePlans(versions.sides)
  if (!versions || !merged) return lines
  const { data, conflicts } = merged
  const isClean = conflicts.length === 0
  const saysTheSame = lineMerge.clean && isClean && (await says(lineMerge.text, data))
  if (saysTheSame) return lines
  const ours = await builtFrom(versions, ({ ours }) => ours)
  const theirs = isClean ? ours : await builtFrom(versions, ({ theirs }) => theirs)
  if (ours && theirs)
    return {
      text: isClean ? ours.text : markConflicts(ours.text, theirs.text, marks),
      clean: isClean,
      by: 'ids',
      conflicts,
    }
  // A layout that could not be edited. What git would merge into something else is shown from both sides instead.
  return lineMerge.clean
    ? { text: markConflicts(texts.ours, texts.theirs, marks), clean: false, by: 'sides', conflicts: [] }
    : lines
}

/** The versions taken apart; undefined when one cannot be read, or cannot be matched by ids. */
export async function versionsOf({ base, ours, theirs }: Texts): Promise<Versions | undefined> {
  const [was, left, right] = await Promise.all([base, ours, theirs].map((text) => read(text)))
  if (!left || !right || (base !== undefined && base.trim() !== '' && !was)) return undefined
  const sides = { base: was && dataOf(was.node), ours: dataOf(left.node), theirs: dataOf(right.node) }
  return mergePlans(sides) && { base: was, ours: left, theirs: right, sides }
}

/**
 * Our file with what the merge came to, conflicts decided by `choose`. Undefined when that cannot be written without moving
 * something else.
 */
export async function builtFrom(
  { base, ours, theirs, sides }: Versions,
  choose: Choose,
): Promise<ParsedYaml | undefined> {
  const merged = mergePlans(sides, choose)
  if (!merged) return undefined
  try {
    const edited = await editYaml(ours, mergeEdits(ours.node, theirs.node, merged.data))
    const built = await carryComments(edited, theirs, base)
    return built && sameData(dataOf(built.node), merged.data) ? built : undefined
  } catch (error) {
    if (error instanceof Failure) return undefined
    throw error
  }
}

async function says(text: string, data: Data): Promise<boolean> {
  const yaml = await read(text)
  return yaml !== undefined && sameData(dataOf(yaml.node), data)
}

async function read(text: string | undefined): Promise<ParsedYaml | undefined> {
  const parsed = text === undefined ? undefined : await parseYaml(text)
  return parsed?.ok ? parsed.yaml : undefined
}
