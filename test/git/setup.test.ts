import { chmodSync, existsSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { withAttributes, withoutAttributes } from '../../src/store/git/attributes.ts'
import { BIN } from '../support/process.ts'
import { repository } from '../support/repository.ts'

const KEYS = ['diff.waymark.textconv', 'diff.waymark.xfuncname', 'difftool.waymark.cmd', 'merge.waymark.driver']

describe('the lines in an attributes file', () => {
  test('come once, at the end, and go again, whatever else is there', () => {
    const line = fc.constantFrom('*.png binary', '# mine', '', 'plan.yaml text', '*.yaml diff=other')
    const file = fc
      .tuple(fc.array(line, { maxLength: 5 }), fc.constantFrom('\n', '\r\n'), fc.boolean())
      .map(([lines, newline, ended]) => (lines.length === 0 ? '' : lines.join(newline) + (ended ? newline : '')))
    fc.assert(
      fc.property(file, (text) => {
        const added = withAttributes(text)
        expect(added.startsWith(text)).toBe(true)
        expect(withAttributes(added)).toBe(added)
        expect(withoutAttributes(added)).toBe(text)
        expect(withoutAttributes(text)).toBe(text)
      }),
    )
  })

  test('go from the middle too, and half of them are left alone', () => {
    const added = `${withAttributes('a\n')}b\n`
    expect(withoutAttributes(added)).toBe('a\nb\n')
    const half = added.replace('# waymark: end\n', '')
    expect(withoutAttributes(half)).toBe(half)
  })
})

describe('waymark git setup and remove', () => {
  test("write into git's own folder alone, once, and leave all as it was", () => {
    const { folder, git, read, waymark, write } = repository()
    write('plan.yaml', 'waymark: 1\n')
    git('add', '.')
    git('commit', '-qm', 'plan')
    git('config', 'diff.other.textconv', 'cat')
    const before = read('.git/config')
    expect(waymark('git', 'setup').exit).toBe(0)
    expect(git('status', '--porcelain').out).toBe('')
    for (const key of KEYS)
      expect(git('config', '--local', key).out).toMatch(key.includes('xfunc') ? /\S/ : /waymark\.js/)
    expect(git('check-attr', 'merge', 'diff', '--', 'a/plan.yaml', 'b.plan.yaml', 'other.yaml').out).toBe(
      'a/plan.yaml: merge: waymark\na/plan.yaml: diff: waymark\nb.plan.yaml: merge: waymark\nb.plan.yaml: diff: waymark\n' +
        'other.yaml: merge: unspecified\nother.yaml: diff: unspecified\n',
    )
    const after = [read('.git/config'), read('.git/info/attributes')]
    const again = JSON.parse(waymark('git', 'setup', '--json').out)
    expect(again).toMatchObject({ changed: false, set_up: true, scope: 'repository', config: [] })
    expect([read('.git/config'), read('.git/info/attributes')]).toEqual(after)
    expect(waymark('git', 'remove').exit).toBe(0)
    expect([read('.git/config'), existsSync(join(folder, '.git/info/attributes'))]).toEqual([before, false])
    expect(JSON.parse(waymark('git', 'remove', '--json').out)).toMatchObject({ changed: false, set_up: false })
  })

  test('--dry-run says it and writes nothing', () => {
    const { folder, read, waymark } = repository()
    const before = read('.git/config')
    expect(waymark('git', 'setup', '--dry-run').out).toContain('merge.waymark.driver')
    expect([read('.git/config'), existsSync(join(folder, '.git/info/attributes'))]).toEqual([before, false])
    waymark('git', 'setup')
    const set = read('.git/config')
    expect(waymark('git', 'remove', '--dry-run').out).toContain('merge.waymark.driver')
    expect(read('.git/config')).toBe(set)
  })

  test('mend what is there in part, and keep what others wrote there', () => {
    const { git, read, waymark, write } = repository()
    write('.git/info/attributes', '*.png binary')
    git('config', 'merge.waymark.driver', 'something old')
    git('config', '--add', 'merge.waymark.driver', 'and something else')
    git('config', 'merge.waymark.mine', 'kept')
    expect(waymark('git', 'setup').exit).toBe(0)
    expect(git('config', '--get-all', 'merge.waymark.driver').out.split('\n')).toHaveLength(2)
    waymark('git', 'remove')
    expect([git('config', 'merge.waymark.mine').out, read('.git/info/attributes')]).toEqual(['kept\n', '*.png binary'])
  })

  test('work from a folder below and in a linked worktree: the settings are the same ones', () => {
    const { folder, at, git, read, waymark, write } = repository()
    write('sub/plan.yaml', 'waymark: 1\n')
    git('add', '.')
    git('commit', '-qm', 'plan')
    git('worktree', 'add', '-q', '../linked')
    expect(at(join(folder, 'sub')).waymark('git', 'setup').exit).toBe(0)
    const linked = at(join(folder, '..', 'linked'))
    expect(linked.git('check-attr', 'merge', '--', 'sub/plan.yaml').out).toContain(': waymark')
    expect(JSON.parse(linked.waymark('git', 'setup', '--json').out)).toMatchObject({ changed: false })
    linked.waymark('git', 'remove')
    expect(read('.git/config')).not.toContain('waymark')
    expect(JSON.parse(waymark('git', 'remove', '--json').out)).toMatchObject({ changed: false })
  })

  test('--global: for every repository of the account, where git looks for it', () => {
    const { home, git, read, waymark, write } = repository()
    const before = read('.git/config')
    expect(waymark('git', 'setup', '--global').exit).toBe(0)
    expect(existsSync(join(home, '.config/git/attributes'))).toBe(true)
    expect(git('check-attr', 'merge', '--', 'plan.yaml').out).toContain(': waymark')
    expect(read('.git/config')).toBe(before)
    waymark('git', 'remove', '--global')
    expect(existsSync(join(home, '.config/git/attributes'))).toBe(false)
    expect(git('config', '--global', '--list').out).toBe('')
    git('config', '--global', 'core.attributesFile', '~/my attributes')
    write('../home/my attributes', '*.png binary\n')
    waymark('git', 'setup', '--global')
    expect(read('../home/my attributes')).toContain('plan.yaml diff=waymark merge=waymark')
    expect(git('check-attr', 'merge', '--', 'plan.yaml').out).toContain(': waymark')
    waymark('git', 'remove', '--global')
    expect(read('../home/my attributes')).toBe('*.png binary\n')
  })

  test('run neither hooks nor a monitor that a repository names', () => {
    const { folder, git, waymark, write } = repository()
    write('evil.sh', `#!/bin/sh\ntouch '${join(folder, 'was-run')}'\n`)
    chmodSync(join(folder, 'evil.sh'), 0o755)
    mkdirSync(join(folder, 'hooks'))
    symlinkSync('../evil.sh', join(folder, 'hooks', 'post-index-change'))
    git('config', 'core.fsmonitor', './evil.sh')
    git('config', 'core.hooksPath', 'hooks')
    for (const verb of ['setup', 'remove']) expect(waymark('git', verb).exit).toBe(0)
    expect(existsSync(join(folder, 'was-run'))).toBe(false)
  })

  test('name the program by its name where that leads here, else by its whole path', () => {
    const { folder, home, git, at } = repository("it's a repo")
    const bin = join(home, 'bin')
    mkdirSync(bin)
    symlinkSync(BIN, join(bin, 'waymark'))
    const before = process.env['PATH']
    const setup = (): string => {
      at(folder).waymark('git', 'setup')
      return git('config', 'merge.waymark.driver').out
    }
    try {
      expect(setup()).toMatch(/^'\/.*node.*' '\/.*waymark\.js' git merge-driver/)
      process.env['PATH'] = `${bin}${delimiter}${before}`
      expect(setup()).toMatch(/^waymark git merge-driver/)
      const other = join(home, 'other')
      mkdirSync(other)
      writeFileSync(join(other, 'waymark'), '#!/bin/sh\n', { mode: 0o755 })
      process.env['PATH'] = `${other}${delimiter}${before}`
      expect(setup()).toMatch(/waymark\.js' git merge-driver/)
    } finally {
      process.env['PATH'] = before
    }
  })

  test('outside a repository there is one way named', () => {
    const { home, at } = repository()
    const { exit, out } = at(home).waymark('git', 'setup')
    expect([exit, out.includes('[git-outside]'), out.includes('git setup --global')]).toEqual([3, true, true])
  })
})
