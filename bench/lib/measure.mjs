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
 * Runs jobs in turn, so often, after one run of each that does not count (unless `warm` is false). Gives the median of
 * each, and the median of each one's ratios to its neighbour of the first: a machine that is slow for a while is slow for
 * all.
 */
export async function inTurn(jobs, runs, warm = true) {
  if (warm) for (const job of jobs) await job()
  const rounds = []
  for (let i = 0; i < runs; i += 1) {
    const round = []
    for (const job of jobs) round.push(await job())
    rounds.push(round)
  }
  return jobs.map((_, i) => ({
    time: median(rounds.map((round) => round[i])),
    ratio: median(rounds.map((round) => round[i] / round[0])),
  }))
}

/** A against B: both medians, and the median of the ratios of neighbours. */
export async function compare(a, b, runs, warm = true) {
  const [{ time: base }, { time: own, ratio }] = await inTurn([b, a], runs, warm)
  return { a: own, b: base, ratio }
}
