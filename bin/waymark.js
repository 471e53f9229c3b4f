#!/usr/bin/env node
import { setFlagsFromString } from 'node:v8'
import { main, workingFolder } from '../dist/main.mjs'

// Most runs are over before optimizing compiled code pays, so V8 is told to wait longer (docs/decisions.md). The flag is
// one of Node 20's V8; later ones do not know it.
if (process.versions.node.startsWith('20.')) setFlagsFromString('--interrupt-budget=1000000')

// A reader that has seen enough (`| head`) is not an error. Where nobody reads notes any more, as in a terminal that was
// closed, what is being saved is still brought to its end.
process.stdout.on('error', (error) => process.exit(error.code === 'EPIPE' ? 0 : 70))
process.stderr.on('error', () => undefined)

process.exitCode = await main({
  argv: process.argv.slice(2),
  io: process,
  env: process.env,
  cwd: workingFolder(),
  now: () => new Date(),
  random: Math.random,
})
