import { spawn } from 'node:child_process'
import { performance } from 'node:perf_hooks'

/**
 * Runs a command as a whole process. Gives wall milliseconds; with `until`, up to that text on stderr. A command that ends
 * with an unexpected code was not measured but broken.
 */
export function time(args, { cwd, env, until, input, exits = [0] } = {}) {
  return new Promise((done, failed) => {
    const start = performance.now()
    const child = spawn(process.execPath, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: ['pipe', 'ignore', until ? 'pipe' : 'ignore'],
    })
    let seen = ''
    let stopped
    child.stderr?.on('data', (chunk) => {
      seen += chunk
      if (stopped === undefined && seen.includes(until)) {
        stopped = performance.now() - start
        child.kill('SIGKILL')
      }
    })
    child.on('error', failed)
    child.on('close', (code) => {
      if (!until && !exits.includes(code)) return failed(new Error(`exit ${code}: ${args.join(' ')}`))
      if (until && stopped === undefined) failed(new Error(`"${until}" never came`))
      else done(stopped ?? performance.now() - start)
    })
    if (!until) child.stdin.end(input ?? '')
  })
}

const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)]

/**
 * Runs A and B in turn, after one run of each that does not count (unless `warm` is false), and gives both medians and the median of the ratios of
 * neighbours: a machine that is slow for a while is slow for both.
 */
export async function compare(a, b, runs, warm = true) {
  if (warm) {
    await a()
    await b()
  }
  const pairs = []
  for (let i = 0; i < runs; i += 1) pairs.push([await a(), await b()])
  return {
    a: median(pairs.map(([x]) => x)),
    b: median(pairs.map(([, y]) => y)),
    ratio: median(pairs.map(([x, y]) => x / y)),
  }
}
