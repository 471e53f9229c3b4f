import { resolve } from 'node:path'
import { type IdKind, rosterId } from '../core/roster/person.ts'
import { ENCODINGS, type Encoding } from '../store/roster/decode-roster.ts'
import { type RosterFile, readRosterFile } from '../store/roster/read-roster-file.ts'
import type { RosterTold } from '../words/cohort/tell-roster.ts'
import { type CheckedFile, ready } from './check/check-file.ts'
import { type Options, textOption } from './command.ts'

/** A roster as it was read, as it is told, and what is wrong with it. */
export interface ReadRosterFile {
  readonly roster: RosterFile
  readonly told: RosterTold
  /** `exit` is 0 when every row is understood, 1 when some cannot be used, 3 when none can. */
  readonly checked: CheckedFile
}

/** Reads the roster a command names, in the encoding that `--encoding` names. @throws Failure `file-*`. */
export function readRoster(cwd: string, file: string, options: Options): ReadRosterFile {
  const wanted = ENCODINGS.find((encoding) => encoding === textOption(options, 'encoding'))
  const roster = readRosterFile(resolve(cwd, file), wanted)
  return { roster, told: toldOf(file, roster), checked: ready(file, roster.findings, roster.text, { excerpts: false }) }
}

function toldOf(file: string, roster: RosterFile): RosterTold {
  const keys = new Map<IdKind, number>()
  for (const person of roster.people) {
    const kind = rosterId(person)?.kind
    if (kind) keys.set(kind, (keys.get(kind) ?? 0) + 1)
  }
  const { shape, columns, people, leftOut, delimiter } = roster
  return {
    file,
    shape: shape?.title ?? 'not known',
    encoding: SAID[roster.encoding],
    delimiter,
    columns,
    people,
    leftOut,
    keys,
  }
}

const SAID: Readonly<Record<Encoding, string>> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16',
  'utf-16be': 'UTF-16',
  'windows-1252': 'Windows-1252',
  macintosh: 'Mac Roman',
}
