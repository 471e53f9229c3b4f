import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { ROOT, run, type Where } from '../support/process.ts'
import { place, plan } from './support/plans.ts'
import { CAN } from './support/system.ts'

/** Runs the program under strace; gives its finished system calls, each on one line, in the order they ended. */
async function traced(where: Where, calls: string, args: readonly string[], input = ''): Promise<string[]> {
  const log = join(where.cwd, 'calls')
  const { exit } = await run(where, args, {
    input,
    before: ['strace', '-f', '--seccomp-bpf', '-y', '-e', calls, '-o', log],
  })
  expect(exit).toBe(0)
  const begun = new Map<string, string>()
  return readFileSync(log, 'utf8')
    .split('\n')
    .flatMap((line) => {
      const [, thread = '', rest = ''] = /^(\d+)\s+(.*)$/.exec(line) ?? []
      if (rest.endsWith('<unfinished ...>')) {
        begun.set(thread, rest.replace(' <unfinished ...>', ''))
        return []
      }
      const resumed = /^<\.\.\. \S+ resumed>(.*)$/.exec(rest)
      return [resumed ? `${begun.get(thread)}${resumed[1]}` : rest]
    })
}

describe.skipIf(!CAN.strace)('system calls', () => {
  test('a save keeps what is there, writes beside the plan, flushes, renames, flushes the folder', async () => {
    const where = place()
    plan(where)
    const calls = await traced(
      where,
      'openat,write,pwrite64,fsync,fdatasync,rename,renameat,renameat2,unlink,unlinkat',
      ['answer', 'plan.yaml', 'pathway.why', '-'],
      'Because of Ada.',
    )
    const steps = calls.flatMap((call) => {
      if (!call.includes(where.cwd) || !/ = \d+/.test(call)) return []
      const name = call.slice(0, call.indexOf('('))
      if (call.includes(where.state)) return name.startsWith('rename') ? ['keep a version'] : []
      if (/\.tmp/.test(call)) return [`${name.replace('pwrite64', 'write')} temporary`]
      if (/^f(?:data)?sync\(\d+<[^>]*>\)/.test(call)) return [call.includes(`<${where.cwd}>`) ? 'fsync folder' : name]
      if (/lock/.test(call) && /O_CREAT|unlink/.test(call)) return [`${name} lock`]
      if (/O_WRONLY|O_RDWR/.test(call) && /plan\.yaml/.test(call)) return ['the plan itself was opened for writing']
      return []
    })
    expect(steps).toEqual([
      'openat lock',
      'keep a version',
      'openat temporary',
      'write temporary',
      'fsync temporary',
      'rename temporary',
      'fsync folder',
      'keep a version',
      'unlink lock',
    ])
  })

  test('no command opens a network connection', async () => {
    const where = place()
    const answers = join(ROOT, 'examples/first-term.yaml')
    for (const args of [
      ['reflect', '--term', '2026-fall', '--answers', answers],
      ['check'],
      ['status'],
      ['content', 'list'],
    ])
      expect(
        await traced(where, 'connect,sendto,sendmsg,socket', args).then((calls) => calls.filter(isNetwork)),
      ).toEqual([])
    expect(readdirSync(where.cwd)).toContain('plan.yaml')
  })
})

const isNetwork = (call: string): boolean => /^(?:connect|sendto|sendmsg)\(|AF_INET/.test(call)
