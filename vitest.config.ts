import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url))
const { version } = JSON.parse(readFileSync(at('package.json'), 'utf8')) as { version: string }

export default defineConfig({
  // As the build has it.
  define: { WAYMARK_VERSION: JSON.stringify(version) },
  resolve: { alias: { pdfkit: at('node_modules/pdfkit/js/pdfkit.browser.mjs') } },
  test: { include: ['test/**/*.test.ts'], testTimeout: 30_000, hookTimeout: 60_000 },
})
