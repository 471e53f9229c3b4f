// @ts-check
// Takes the pictures in docs/pictures from the built program. --check only says which of them show something else by now.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { draw } from './pictures/draw.mjs'
import { SCENES } from './pictures/scenes.mjs'
import { shoot } from './pictures/shoot.mjs'

const { check } = parseArgs({ options: { check: { type: 'boolean' } } }).values
const FOLDER = new URL('../docs/pictures/', import.meta.url)

mkdirSync(FOLDER, { recursive: true })
const pictures = await Promise.all(
  SCENES.map(async (scene) => {
    const title = ['waymark', ...scene.args].join(' ')
    return { file: `${scene.name}.svg`, svg: draw({ ...(await shoot(scene)), title, says: scene.says }) }
  }),
)
const there = readdirSync(FOLDER).filter((file) => file.endsWith('.svg'))
const changed = pictures.filter(({ file, svg }) => !there.includes(file) || read(file) !== svg)
const left = there.filter((file) => !pictures.some((picture) => picture.file === file))

if (check) {
  for (const { file } of changed) console.error(`docs/pictures/${file} is not what the program shows.`)
  for (const file of left) console.error(`docs/pictures/${file} has no scene.`)
  if (changed.length + left.length > 0) console.error('Take them again with: npm run pictures')
  process.exitCode = changed.length + left.length > 0 ? 1 : 0
} else {
  for (const { file, svg } of changed) writeFileSync(new URL(file, FOLDER), svg)
  for (const file of left) rmSync(new URL(file, FOLDER))
  console.log(`${changed.length} of ${pictures.length} pictures changed in ${fileURLToPath(FOLDER)}.`)
}

/** @param {string} file */
function read(file) {
  return readFileSync(new URL(file, FOLDER), 'utf8')
}
