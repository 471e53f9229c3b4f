#!/usr/bin/env node
import { setFlagsFromString } from 'node:v8'
import { main, tellUnwritten, workingFolder } from '../dist/main.mjs'

// Most runs are over before optimizing compiled code pays, so V8 is told to wait longer (docs/decisions.md). The flag is
// one of Node 20's V8; later ones do not know it.
if (process.versions.node.startsWith('20.')) setFlagsFromString('--interrupt-budget=1000000')

const world = {
  argv: process.argv.slice(2),
  io: process,
  env: process.env,
  cwd: workingFolder(),
  now: () => new Date(),
  random: Math.random,
}

// A reader that has seen enough (`| head`) is not an error. Where nobody reads notes any more, as in a terminal that was
// closed, what is being saved is still brought to its end.
process.stdout.on('error', async (error) => {
  if (error.code === 'EPIPE') process.exit(0)
  process.exit(await tellUnwritten(error, world))
})
process.stderr.on('error', () => undefined)

process.exitCode = await main(world)
