// Builds dist/: validators from schemas, the bundle with one lazy chunk a command, the content as JSON.
import { execFileSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
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
  plugins: [builtinRequires(), fewChunks()],
  chunkNames: '[name]-[hash]',
})

mkdirSync(at('node_modules/.cache'), { recursive: true })
const compiler = at('node_modules/.cache/compile-content.mjs')
await build({ ...shared, entryPoints: ['scripts/compile-content.ts'], outfile: compiler, plugins: [builtinRequires()] })
execFileSync(process.execPath, [compiler, at('content'), at('dist/content')], { stdio: 'inherit' })

/**
 * Commander is CommonJS and asks for Node's own modules by `require`, which a bundle of ES modules does not have. What it
 * wants of `process` is the global; child processes it wants only for commands in files of their own, which there are
 * none of, and loading them is the slowest part of a start.
 */
function builtinRequires() {
  const instead = { 'node:process': 'module.exports = globalThis.process', 'node:child_process': 'module.exports = {}' }
  return {
    name: 'builtin-requires',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^node:/ }, ({ path, kind }) =>
        kind === 'require-call' ? { path, namespace: 'builtin' } : undefined,
      )
      onLoad({ filter: /.*/, namespace: 'builtin' }, ({ path }) => ({
        contents: instead[path] ?? `export * from '${path}'`,
      }))
    },
  }
}

/**
 * Every start reads a few files, and reading one costs more than the code in it. Left alone, the bundler makes a chunk for
 * each set of commands that share something (some thirty). So everything that is loaded later depends on the whole of
 * core, store and words: one chunk for all of it, beside one a command. Checking content stays out, since only `content check`
 * needs its validators, and so does the library's composer, which only unusual files need.
 */
function fewChunks() {
  const LATER = /check-content|compose-by-library|explain-syntax|to-source-node/
  const files = (folder) => readdirSync(at('src', folder), { recursive: true }).map((file) => join('src', folder, file))
  const kernel = ['core', 'store', 'words'].flatMap(files).filter((file) => file.endsWith('.ts') && !LATER.test(file))
  const imports = (names) => names.map((file) => `\nimport ${JSON.stringify(at(file))}`).join('')
  const first = imports(['src/core/finding.ts', 'src/core/closest.ts', 'src/commands/command.ts'])
  return {
    name: 'few-chunks',
    setup({ onLoad }) {
      onLoad({ filter: /src[\\/](?:cli|commands)[\\/].*\.ts$/ }, ({ path }) => {
        const entry = /[\\/](?:run|run-request|explain|worker|plain|scripted)\.ts$/.test(path)
        const added = entry ? imports(kernel) + first : path.endsWith('run-command.ts') ? first : ''
        return { contents: readFileSync(path, 'utf8') + added, loader: 'ts' }
      })
    },
  }
}
