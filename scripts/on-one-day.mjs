// Waymark as bin/waymark.js starts it, but always on the same day and with the same ids: for pictures that stay the same.
import { main } from '../dist/main.mjs'

let drawn = 0

process.exitCode = await main({
  argv: process.argv.slice(2),
  io: process,
  env: process.env,
  cwd: process.cwd(),
  now: () => new Date(2026, 9, 5, 12),
  // Steps of the golden ratio do not come back to where they were.
  random: () => (++drawn * 0.6180339887498949) % 1,
})
