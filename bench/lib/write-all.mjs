// Writes the files of a folder of folders to another one, plainly: what making templates is measured against.
// The bytes are read before; without a second folder they are only read.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const [from, to] = process.argv.slice(2)
for (const name of readdirSync(from)) {
  const bytes = readFileSync(join(from, name, 'plan.yaml'))
  if (to === undefined) continue
  mkdirSync(join(to, name), { recursive: true })
  writeFileSync(join(to, name, 'plan.yaml'), bytes)
}
