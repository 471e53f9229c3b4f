import { mkdtempSync } from 'node:fs'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { openTerminal } from '../../scripts/lib/terminal.mjs'

const fresh = (folder) => ({
  cwd: mkdtempSync(join(folder, 'session-')),
  home: mkdtempSync(join(folder, 'home-')),
  cols: 100,
  rows: 40,
})

/** Milliseconds from starting `waymark reflect` in a terminal to the first question on its screen, ready to be answered. */
export async function firstQuestion(folder) {
  const begin = performance.now()
  const terminal = openTerminal({ args: ['reflect'], ...fresh(folder) })
  await terminal.says('What name should this plan carry?')
  await terminal.says('Enter leaves it open')
  const took = performance.now() - begin
  await terminal.close()
  return took
}

/** The 95th percentile of milliseconds from pressing a key to the whole screen being drawn with its letter, at the end of a 5,000-word answer. */
export async function keyEcho(folder, keys) {
  const terminal = openTerminal({ args: ['reflect'], ...fresh(folder) })
  await terminal.says('Enter leaves it open')
  terminal.type(':goto pathway.moment\r')
  await terminal.says('0 words')
  const line = 'one more word in a long answer that goes on and on '
  // A paste is faster than the terminal's own buffer, so it goes in parts.
  for (let i = 0; i < 5000 / 12; i += 20) {
    terminal.paste(`${line.repeat(20)}${i % 200 === 0 ? '\n' : ''}`)
    await terminal.says('words')
  }
  await terminal.waitFor(/5\d\d\d words/)
  const took = []
  for (let i = 0; i < keys; i += 1) {
    const letter = String.fromCharCode(97 + (i % 26))
    const begin = performance.now()
    terminal.write(letter)
    await terminal.says('Ctrl+C stop')
    took.push(performance.now() - begin)
  }
  await terminal.close()
  return took.toSorted((a, b) => a - b)[Math.floor(took.length * 0.95)]
}
