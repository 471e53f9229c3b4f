// Builds dist/: validators from schemas, the bundle with one lazy chunk a command, the content as JSON.
import { execFileSync } from 'node:child_process'
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { isBuiltin } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { script } from '@bomb.sh/tab'
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
const names = ['framework', 'roles', 'opportunities', 'crosswalk', 'view']
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
  // The browser build of pdfkit compresses by its own code, so that a file is the same bytes with every version of Node.
  alias: { yaml: at('node_modules/yaml/browser/index.js'), pdfkit: at('node_modules/pdfkit/js/pdfkit.browser.mjs') },
  define: { WAYMARK_VERSION: JSON.stringify(version) },
}

rmSync(at('dist'), { recursive: true, force: true })
await build({
  ...shared,
  entryPoints: {
    main: 'src/main.ts',
    worker: 'src/commands/check/worker.ts',
    'export-worker': 'src/commands/export/worker.ts',
    'update-worker': 'src/commands/update/worker.ts',
    'cohort-worker': 'src/commands/cohort-plans/worker.ts',
    'cohort-data-worker': 'src/commands/cohort-data/worker.ts',
  },
  outdir: 'dist',
  splitting: true,
  // By its name alone a .mjs file is a module; for .js Node looks for a package.json first, file by file.
  outExtension: { '.js': '.mjs' },
  plugins: [builtinRequires(), leanMarkdown(), leanPdf(), fewChunks()],
  chunkNames: '[name]-[hash]',
})

const compiler = at('dist/compile-content.mjs')
await build({ ...shared, entryPoints: ['scripts/compile-content.ts'], outfile: compiler, plugins: [builtinRequires()] })
execFileSync(process.execPath, [compiler, at('content'), at('dist/content')], { stdio: 'inherit' })

const manual = at('dist/compile-man.mjs')
await build({ ...shared, entryPoints: ['scripts/compile-man.ts'], outfile: manual, external: ['*/run.ts'] })
execFileSync(process.execPath, [manual, at('dist/waymark.1'), version], { stdio: 'inherit' })
for (const file of [compiler, manual]) rmSync(file)

mkdirSync(at('dist/completion'))
for (const shell of ['zsh', 'fish', 'powershell']) writeFileSync(at('dist/completion', shell), scriptFor(shell))
copyFileSync(at('src/commands/completion/waymark.bash'), at('dist/completion/bash'))

fonts()

writeFileSync(at('dist/help.txt'), execFileSync(process.execPath, [at('bin/waymark.js'), '--help']))

/** The fonts of PDF files, each with its license. */
function fonts() {
  const families = ['sans', 'sans-hebrew', 'sans-arabic', 'emoji', 'sans-math', 'sans-symbols-2', 'sans-symbols']
  const weights = { '400Regular': '', '700Bold': '-bold' }
  mkdirSync(at('dist/fonts'))
  for (const family of families) {
    const from = at('node_modules/@expo-google-fonts', `noto-${family}`)
    const short = family.replace(/^sans-/, '')
    for (const [weight, suffix] of Object.entries(weights)) {
      if (suffix && !['sans', 'hebrew', 'arabic'].includes(short)) continue
      const [file] = readdirSync(join(from, weight)).filter((name) => name.endsWith('.ttf'))
      writeFileSync(
        at('dist/fonts', `${short}${suffix}.ttf.gz`),
        gzipSync(readFileSync(join(from, weight, file)), { level: 9 }),
      )
    }
    copyFileSync(join(from, 'LICENSE_FONT'), at('dist/fonts', `${short}.license.txt`))
  }
}

/** What @bomb.sh/tab prints for a shell. Bash has a script of ours (docs/decisions.md). */
function scriptFor(shell) {
  const { log } = console
  let text = ''
  console.log = (part) => {
    text += `${part}\n`
  }
  try {
    script(shell, 'waymark', 'waymark')
  } finally {
    console.log = log
  }
  return text
}

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
      onResolve({ filter: /^[a-z_:/]+$/ }, ({ path, kind }) =>
        kind === 'require-call' && isBuiltin(path) ? { path, namespace: 'builtin' } : undefined,
      )
      onLoad({ filter: /.*/, namespace: 'builtin' }, ({ path }) => ({
        contents: instead[path] ?? `module.exports = process.getBuiltinModule('${path}')`,
      }))
    },
  }
}

/**
 * marked-terminal loads parts that what we use of it never calls: highlighting, emoji, drawn tables, hyperlinks, a chalk
 * with its own mind. Its default styles want chalk while it loads, so that one is every style and leaves text as it is.
 */
function leanMarkdown() {
  const stubs = {
    chalk: 'export default new Proxy((text) => text, { get: (text, key, self) => (key === "level" ? 0 : self) })',
    'cli-highlight': 'export const highlight = (code) => code',
    'cli-table3': 'export default class {}',
    'node-emoji': 'export const get = () => undefined',
    'ansi-escapes': 'export default {}',
    'supports-hyperlinks': 'export default { stdout: false }',
  }
  return {
    name: 'lean-markdown',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^[a-z0-9-]+$/ }, ({ path, importer }) =>
        path in stubs && /[\\/]marked-terminal[\\/]/.test(importer) ? { path, namespace: 'stub' } : undefined,
      )
      onLoad({ filter: /.*/, namespace: 'stub' }, ({ path }) => ({ contents: stubs[path] }))
    },
  }
}

/** What pdfkit and fontkit have for files that are not written here: fonts packed for the web, encryption, photographs. */
function leanPdf() {
  const stubs = {
    'brotli/decompress.js': 'export default () => {}',
    '@noble/ciphers/aes': 'export const cbc = () => {}, ecb = () => {}',
    'png-js': 'export default class {}',
  }
  return {
    name: 'lean-pdf',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^(?:brotli|@noble|png-js)/ }, ({ path }) =>
        path in stubs ? { path, namespace: 'unused' } : undefined,
      )
      onLoad({ filter: /.*/, namespace: 'unused' }, ({ path }) => ({ contents: stubs[path] }))
    },
  }
}

/**
 * Every start reads a few files, and reading one costs more than the code in it. Left alone, the bundler makes a chunk for
 * each set of commands that share something (some thirty). So commands are made to share in three lots: what reads a plan,
 * what writes one, and the sentences of findings; beside them there is one chunk a command. Checking content stays out,
 * since only `content check` needs its validators, and so does the YAML library, which only unusual files need.
 */
function fewChunks() {
  const LATER =
    /[\\/](?:diff|document|fonts|git|lens|merge|earnings|pathway|schedule|sharing|talk|view|picture|roster|cohort|collect|csv)[\\/]|read-roster|roster-problems|(?:find|open)-cohort|make-watched|plan-changes|pick\.ts|answer-batches|paint|pager|markdown|check-content|by-library|yaml[\\/]scan\.ts|explain-syntax|scan-slips|to-source-node|lint-framework|lint-versions|compare-|plan-schema|new-files|-text\.ts|say-left-out|say-not-shown|field-name|say-event|words[\\/]csv|collected-fields|calendar[\\/]|[\\/]catalogue[\\/](?!catalogues|choices-from)|[\\/]career[\\/]/
  const SAYING = /words[\\/](?:findings|report)\.ts$|check[\\/](?:check-file|formats)\.ts$/
  const WRITING =
    /splice|move-pair|edit|leaves-others|render-|file-data|layout|save-plan|update-plan|close-term|open-term|new-plan|first-term|plan-edits|atomic-write|lock\.ts|crypto|journal|leftovers|history|kept-versions|replace-plan|read-answers|save-setting|canonical|kept-words/
  const here = (folder) => readdirSync(at('src', folder)).map((file) => join('src', folder, file))
  const files = (folder) => readdirSync(at('src', folder), { recursive: true }).map((file) => join('src', folder, file))
  const modules = [
    ...['core', 'store', 'words'].flatMap(files),
    ...here('commands'),
    // What the views of a plan share.
    join('src/commands/show', 'item.ts'),
    ...['check-file', 'formats'].map((name) => join('src/commands/check', `${name}.ts`)),
    ...['io', 'schema-version', 'services-for', 'signals'].map((name) => join('src/cli', `${name}.ts`)),
    ...files('cli/terminal'),
  ].filter((file) => file.endsWith('.ts') && !LATER.test(file))
  const imports = (names) => names.map((file) => `\nimport ${JSON.stringify(at(file))}`).join('')
  // What the command line itself needs before it knows which command runs.
  const first = imports([
    ...['finding', 'closest', 'framework', 'resolve-framework'].map((name) => `src/core/${name}.ts`),
    ...['command', 'options'].map((name) => `src/commands/${name}.ts`),
    ...['content/built-in', 'content/content-folder', 'content/content'].map((name) => `src/store/${name}.ts`),
    ...['files/guarded-read', 'plan/find-plan', 'settings/settings'].map((name) => `src/store/${name}.ts`),
    'src/cli/help/known.ts',
    'src/commands/show/views.ts',
    'src/export/formats.ts',
  ])
  const reading = imports(modules.filter((file) => !WRITING.test(file) && !SAYING.test(file))) + first
  const writing = imports(modules.filter((file) => WRITING.test(file)))
  const saying = imports(modules.filter((file) => SAYING.test(file)))
  // What tells two versions apart; only `diff` needs it, and parts of it only with an option.
  const LAZY = /threads|tell-events|story-(?:markdown|html)/
  const comparing = imports([...files('core/diff'), ...files('words/diff')].filter((file) => !LAZY.test(file)))
  const added = [
    [/export[\\/](?:run|worker)\.ts$/, reading + writing + saying + comparing],
    [/cohort-[a-z-]+[\\/](?:run|worker)\.ts$/, reading + writing + saying],
    [/diff[\\/](?:run|tell-threads|plan-threads|threads-json|story-markdown|story-html)\.ts$/, reading + comparing],
    [/[\\/]read-revision\.ts$/, reading],
    [
      /(?:answer|finalize|new|recover|reflect|reopen|revisit|settings|undo|update|merge|git-merge-driver)[\\/](?:run|worker)\.ts$/,
      reading + writing + saying,
    ],
    [
      /(?:check|content-check|cohort-roster-check)[\\/](?:run|worker)\.ts$|[\\/](?:explain|plain|rich|scripted)\.ts$/,
      reading + saying,
    ],
    [/[\\/](?:run|run-request|markdown|depth-advice|read-by-library)\.ts$|views[\\/][a-z-]+\.ts$/, reading],
    [/[\\/](?:run-command|say-help|complete[\\/]complete)\.ts$/, first],
  ]
  return {
    name: 'few-chunks',
    setup({ onLoad }) {
      onLoad({ filter: /[\\/]src[\\/].*\.ts$/ }, ({ path }) => {
        const more = added.find(([entry]) => entry.test(path))?.[1]
        return more ? { contents: readFileSync(path, 'utf8') + more, loader: 'ts' } : undefined
      })
    },
  }
}
