#!/usr/bin/env node
import { main } from '../dist/main.js'

// A reader that has seen enough (`| head`) is not an error.
for (const stream of [process.stdout, process.stderr])
  stream.on('error', (error) => process.exit(error.code === 'EPIPE' ? 0 : 70))

process.exitCode = await main({
  argv: process.argv.slice(2),
  io: process,
  env: process.env,
  cwd: process.cwd(),
  now: () => new Date(),
  random: Math.random,
})
