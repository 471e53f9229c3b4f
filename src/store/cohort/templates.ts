import { mkdirSync, rmSync } from 'node:fs'
import { type FileStep, fileStep } from '../../core/cohort/file-step.ts'
import { sha256 } from '../files/crypto.ts'
import { stagingIn } from './leftovers.ts'
import type { CohortPaths } from './paths.ts'
import { EMPTY, hashThere, putFile } from './take-place.ts'

/** A template as it should be, and what is to be done for it. */
export interface Template {
  readonly key: string
  readonly text: string
  readonly hash: string
  /** The hash of the file that is there now; undefined when there is none. */
  readonly there: string | undefined
  readonly step: FileStep
}

/** What is to be done for a template, by the file that is there. `ours` are hashes of texts that Waymark wrote. */
export function lookAtTemplate(paths: CohortPaths, key: string, text: string, ours: readonly string[]): Template {
  const hash = sha256(text)
  const there = hashThere(paths.template(key), { text, hash })
  return { key, text, hash, there, step: fileStep({ there, wanted: hash, ours: [...ours, EMPTY] }) }
}

export interface TemplateWriter {
  /** False when the file is not as it was looked at any more: it is then left as it is. */
  readonly write: (template: Template) => boolean
  readonly end: () => void
}

/**
 * Writes templates one by one, each whole or not at all. Thousands are not flushed one by one; what a disk loses the next run
 * makes again.
 */
export function templateWriter(paths: CohortPaths): TemplateWriter {
  const staging = stagingIn(paths)
  const end = (): void => rmSync(staging, { recursive: true, force: true })
  end()
  for (const folder of [staging, paths.templates]) mkdirSync(folder, { recursive: true, mode: 0o700 })
  return { write: ({ key, text, there }) => putFile(staging, paths.template(key), text, there), end }
}
