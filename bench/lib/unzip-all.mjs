// Unpacks an archive and writes its files, each into a folder of its own with a few facts beside it, plainly: what collecting is
// measured against.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { unzipSync } from 'fflate'

const [archive, to] = process.argv.slice(2)
for (const [i, bytes] of Object.values(unzipSync(readFileSync(archive))).entries()) {
  mkdirSync(join(to, String(i)), { recursive: true })
  writeFileSync(join(to, String(i), 'plan.yaml'), bytes)
  writeFileSync(join(to, String(i), 'meta.json'), JSON.stringify({ number: i, facts: 'x'.repeat(350) }))
}
