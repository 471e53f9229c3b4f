import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'

/** Runs a program of the system. */
export function tool(program: string, ...args: readonly string[]): void {
  execFileSync(program, args)
}

const works = (program: string, ...args: readonly string[]): boolean =>
  spawnSync(program, args, { stdio: 'ignore' }).status === 0

/** Whether this machine lets a test do something; when not, that is said aloud and the test shows as skipped. */
function able(what: string, can: boolean): boolean {
  if (!can) console.warn(`SKIPPED: ${what} is not possible here, so the tests that need it did not run.`)
  return can
}

function canMount(): boolean {
  const folder = mkdtempSync(join(tmpdir(), 'waymark-mount-'))
  const can = works('mount', '-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', folder) && works('umount', folder)
  rmSync(folder, { recursive: true, force: true })
  return can
}

export const CAN = {
  mount: able('mounting a small file system', canMount()),
  limit: able('limiting the size of files (ulimit -f)', works('bash', '-c', 'ulimit -f 8')),
  strace: able('strace', works('strace', '-o', '/dev/null', 'true')),
  git: able('git', works('git', '--version')),
  pyyaml: able('a reader of YAML 1.1 (python3 with PyYAML)', works('python3', '-c', 'import yaml')),
  /** Words that make a program run without root's rights; empty when this is not root anyway. */
  unprivileged: able(
    'running without the rights of root',
    process.getuid?.() !== 0 || works('setpriv', '--reuid=65534', '--regid=65534', '--clear-groups', 'true'),
  ),
} as const

export const AS_NOBODY: readonly string[] =
  process.getuid?.() === 0 ? ['setpriv', '--reuid=65534', '--regid=65534', '--clear-groups'] : []

/** A file system of 64 KB in a folder, for the length of a test. */
export function smallDisk(folder: string): string {
  mkdirSync(folder, { recursive: true })
  tool('mount', '-t', 'tmpfs', '-o', 'size=64k,mode=777', 'tmpfs', folder)
  onTestFinished(() => tool('umount', '-l', folder))
  return folder
}
