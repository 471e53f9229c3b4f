import { linkSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { type TemplateStep, templateStep } from '../../core/cohort/template-step.ts'
import { Failure } from '../../core/finding.ts'
import { notSaved } from '../files/atomic-write.ts'
import { sha256 } from '../files/crypto.ts'
import { guardedBytes } from '../files/guarded-read.ts'
import { stagingIn } from './leftovers.ts'
import type { CohortPaths } from './paths.ts'

/** A template as it should be, and what is to be done for it. */
export interface Template {
  readonly key: string
  readonly text: string
  readonly hash: string
  /** The hash of the file that is there now; undefined when there is none. */
  readonly there: string | undefined
  readonly step: TemplateStep
}

/** What is to be done for a template, by the file that is there. `ours` are hashes of texts that Waymark wrote. */
export function lookAtTemplate(paths: CohortPaths, key: string, text: string, ours: readonly string[]): Template {
  const hash = sha256(text)
  const there = hashOf(paths.template(key), { text, hash })
  return { key, text, hash, there, step: templateStep({ there, wanted: hash, ours: [...ours, EMPTY] }) }
}

/** A file without a byte in it: what is left when a disk goes off while it is written. */
const EMPTY = sha256('')

/**
 * The hash of a file, quickly where it is the one that is expected. What cannot be read (too large, a folder, another user's)
 * is someone's, so it counts as edited.
 */
function hashOf(file: string, expected?: Pick<Template, 'text' | 'hash'>): string | undefined {
  try {
    const bytes = guardedBytes(file)
    return expected && bytes.toString() === expected.text ? expected.hash : sha256(bytes)
  } catch (error) {
    if (error instanceof Failure) return error.findings[0]?.code === 'file-missing' ? undefined : 'unreadable'
    throw error
  }
}

export interface TemplateWriter {
  /** False when the file is not as it was looked at any more: it is then left as it is. */
  readonly write: (template: Template) => boolean
  readonly end: () => void
}

/**
 * Writes templates one by one, each whole or not at all: in a folder aside, which then takes its place. Thousands are not
 * flushed one by one; what a disk loses the next run makes again.
 */
export function templateWriter(paths: CohortPaths): TemplateWriter {
  const staging = stagingIn(paths)
  const end = (): void => rmSync(staging, { recursive: true, force: true })
  end()
  mkdirSync(staging, { recursive: true, mode: 0o700 })
  mkdirSync(paths.templates, { recursive: true, mode: 0o700 })
  return {
    write: (template) => {
      const file = paths.template(template.key)
      const staged = join(staging, template.key)
      try {
        mkdirSync(staged, { mode: 0o700 })
        writeFileSync(join(staged, basename(file)), template.text, { mode: 0o600 })
        return template.step === 'create' ? place(staged, file, template) : replace(staged, file, template)
      } catch (error) {
        throw notSaved(error, file)
      }
    },
    end,
  }
}

/** Gives a new folder its name, which fails when one of this name holds anything; then the file alone. */
function place(staged: string, file: string, template: Template): boolean {
  try {
    renameSync(staged, dirname(file))
    return true
  } catch {
    return link(join(staged, basename(file)), file, template)
  }
}

/** Gives a new file its name, unless one has it by now. */
function link(staged: string, file: string, { text }: Template): boolean {
  try {
    linkSync(staged, file)
    return true
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException
    if (code === 'EEXIST') return false
    if (!['EPERM', 'ENOTSUP', 'ENOSYS'].includes(code)) throw error
    // File systems without hard links (FAT, some network drives).
    writeFileSync(file, text, { flag: 'wx', mode: 0o600 })
    return true
  }
}

function replace(staged: string, file: string, { there }: Template): boolean {
  if (hashOf(file) !== there) return false
  renameSync(join(staged, basename(file)), file)
  return true
}
