import { resolve } from 'node:path'
import { fail } from '../../core/finding.ts'
import type { PlanChange } from '../../core/plan-changes.ts'
import { historyOf, pruneHistories } from '../../store/history/history.ts'
import { rescueLeftovers } from '../../store/journal/leftovers.ts'
import { needPlan } from '../../store/plan/find-plan.ts'
import { bytesOf, realPlace, replacePlan, textIn } from '../../store/plan/replace-plan.ts'
import { quiet, strong, type Words } from '../../words/styled.ts'
import { type CommandCode, type Options, textOption } from '../command.ts'
import { pick } from '../pick.ts'
import type { Services } from '../services.ts'
import { changesBetween, type VersionLine, versionLines } from './versions.ts'
import { sayChanges, sayMoment } from './words.ts'

interface UndoData {
  readonly file: string
  readonly versions: readonly Omit<VersionLine, 'text'>[]
  /** The version that was gone back to, or would be. */
  readonly restored: number | null
  readonly dry_run: boolean
  /** Whether there was no plan any more. */
  readonly was_gone: boolean
  /** What going back changed. */
  readonly changes: readonly PlanChange[] | undefined
  /** How many versions were deleted. */
  readonly forgotten: number | null
  /** A version's whole text, where it was asked for. */
  readonly text?: string
}

export const code: CommandCode<UndoData> = {
  async run([named], options, services) {
    const { cwd, content, stateDir } = services
    const file = await needPlan(cwd, named)
    const real = await realPlace(resolve(cwd, file))
    const history = historyOf(stateDir, real)
    const none = {
      file,
      versions: [],
      restored: null,
      dry_run: options['dryRun'] === true,
      was_gone: false,
      changes: [],
      forgotten: null,
    }
    if (options['forget'] === true) return { exit: 0, data: { ...none, forgotten: history.forget() } }
    pruneHistories(stateDir)
    await rescueLeftovers(real, stateDir)
    const now = bytesOf(real)
    const lines = await versionLines(history, now, content)
    if (lines.length === 0 && now === undefined) throw fail('file-missing', { reason: 'ENOENT' }, { file })
    const versions = lines.map(({ text: _, ...line }) => line)
    const shown = numbered(lines, textOption(options, 'show'))
    if (shown) return { exit: 0, data: { ...none, versions, text: shown.text } }
    const chosen = numbered(lines, textOption(options, 'to')) ?? (await asked(file, lines, options, services))
    if (!chosen) return { exit: 0, data: { ...none, versions } }
    const changes = await changesBetween(textIn(now), chosen.text, content)
    if (!none.dry_run) await replacePlan(real, stateDir, chosen.text)
    return { exit: 0, data: { ...none, versions, restored: chosen.number, was_gone: now === undefined, changes } }
  },

  json: ({ changes, versions, ...data }) => ({
    ...data,
    changes: changes ?? null,
    versions: versions.map((line) => ({ ...line, changes: line.changes ?? null, merge: line.merge ?? null })),
  }),

  words({ file, versions, restored, dry_run, was_gone, changes, forgotten, text }): Words {
    if (text !== undefined) return text.replace(/\r?\n$/, '')
    if (forgotten !== null)
      return forgotten === 0
        ? `No earlier version of ${file} was kept.`
        : `Deleted ${forgotten === 1 ? 'the one version' : `${forgotten} versions`} kept of ${file}. The plan itself is as it was.`
    const version = versions.find(({ number }) => number === restored)
    if (version) {
      const was = sayMoment(version.saved)
      if (dry_run) return `Going back to version ${restored}, saved ${was}, would mean: ${sayChanges(changes)}.`
      if (was_gone) return `${file} was gone and is back, as it was saved ${was}.`
      return [`${file} is again as it was saved ${was}: ${sayChanges(changes)}.`, 'To undo this: waymark undo --to 1']
    }
    if (versions.length === 0) return `No earlier version of ${file} is kept yet. Every save keeps the one before it.`
    return [
      [strong(`Earlier versions of ${file}, the newest first.`)],
      ...versions.map((line) => [quiet(`  ${String(line.number).padStart(3)}. `), sayVersion(line)]),
      '',
      'Go back to one with: waymark undo --to 1. See one with: waymark undo --show 1',
    ]
  },
}

const sayVersion = ({ saved, changes, merge }: Omit<VersionLine, 'text'>): string =>
  `${sayMoment(saved)}, ${merge === 'in' ? 'with conflict marks in it' : `before ${merge === 'before' ? 'a merge' : sayChanges(changes)}`}`

/** @throws Failure `usage-version`. */
function numbered(lines: readonly VersionLine[], value: string | undefined): VersionLine | undefined {
  if (value === undefined) return undefined
  const line = lines.find(({ number }) => String(number) === value)
  if (!line) throw fail('usage-version', { value, count: lines.length })
  return line
}

/** Lets a person pick a version, where there is one to ask. */
async function asked(
  file: string,
  lines: readonly VersionLine[],
  options: Options,
  { prompters }: Services,
): Promise<VersionLine | undefined> {
  if (lines.length === 0 || !prompters.canAsk || options['input'] === false || options['json'] === true)
    return undefined
  const prompter = await prompters.live()
  try {
    const chosen = await pick(prompter, {
      position: 'Earlier versions, the newest first.',
      label: `Which version of ${file} do you want back?`,
      hint: 'What is there now is kept too, so this can be undone.',
      choices: lines.map((line) => ({ id: String(line.number), label: sayVersion(line) })),
    })
    return lines.find(({ number }) => String(number) === chosen)
  } finally {
    prompter.close()
  }
}
