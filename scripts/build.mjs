// Builds dist/: validators from schemas, the bundle with one lazy chunk a command, the content as JSON.
import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import Ajv2020 from 'ajv/dist/2020.js'
import standaloneCode from 'ajv/dist/standalone/index.js'
import { build } from 'esbuild'

const root = fileURLToPath(new URL('..', import.meta.url))
const at = (...parts) => join(root, ...parts)
const { version } = JSON.parse(readFileSync(at('package.json'), 'utf8'))

const ajv = new Ajv2020({
  allErrors: true,
  allowUnionTypes: true,
  verbose: true,
  code: { source: true, esm: true, optimize: 2 },
})
const names = ['framework', 'roles', 'opportunities']
for (const name of names) ajv.addSchema(JSON.parse(readFileSync(at('schemas', `${name}.schema.json`), 'utf8')), name)
writeFileSync(
  at('src/generated/validators.js'),
  standaloneCode.default(ajv, Object.fromEntries(names.map((name) => [name, name]))),
)

const shared = {
  absWorkingDir: root,
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20.17',
  minify: true,
  legalComments: 'linked',
  logLevel: 'warning',
  // The library's ES modules can be shaken down to what is used; its Node build is CommonJS and cannot.
  alias: { yaml: at('node_modules/yaml/browser/index.js') },
  define: { WAYMARK_VERSION: JSON.stringify(version) },
}

rmSync(at('dist'), { recursive: true, force: true })
await build({
  ...shared,
  entryPoints: { main: 'src/main.ts', worker: 'src/commands/check/worker.ts' },
  outdir: 'dist',
  splitting: true,
  chunkNames: '[name]-[hash]',
  banner: requireBanner(),
})

mkdirSync(at('node_modules/.cache'), { recursive: true })
const compiler = at('node_modules/.cache/compile-content.mjs')
await build({ ...shared, entryPoints: ['scripts/compile-content.ts'], outfile: compiler, banner: requireBanner() })
execFileSync(process.execPath, [compiler, at('content'), at('dist/content')], { stdio: 'inherit' })

/** Commander and ajv's helpers are CommonJS and ask for Node's own modules by `require`. */
function requireBanner() {
  return {
    js: "import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);",
  }
}
