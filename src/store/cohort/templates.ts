import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { type TemplateStep, templateStep } from '../../core/cohort/template-step.ts'
import { notSaved } from '../files/atomic-write.ts'
import { sha256 } from '../files/crypto.ts'
import { stagingIn } from './leftovers.ts'
import type { CohortPaths } from './paths.ts'
import { EMPTY, hashThere, takeName, takePlace } from './take-place.ts'

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
  const there = hashThere(paths.template(key), { text, hash })
  return { key, text, hash, there, step: templateStep({ there, wanted: hash, ours: [...ours, EMPTY] }) }
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
        return template.step === 'create'
          ? place(staged, file, template)
          : takePlace(join(staged, basename(file)), file, template.there)
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
    return takeName(join(staged, basename(file)), file, template.text)
  }
}
