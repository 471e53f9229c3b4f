// Plans of a course as pages and documents: against parsing them, memory, and pandoc as the peer of one document.
import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { compare, inTurn, time } from './measure.mjs'
import { BIN, manyPlans } from './plans.mjs'

const PARSER = new URL('./parse-all.mjs', import.meta.url).pathname

/** Rows about `export` of many plans, and of one to DOCX; `add` takes one, `peakMemory` measures a command line. */
export async function exportMany({ folder, env, smoke, add, peakMemory }) {
  const count = smoke ? 20 : 300
  const plans = manyPlans(folder, count)
  const out = join(folder, 'out')
  const exported = (from, format) => [BIN, 'export', from, '--to', format, '-o', out, '--force', '--quiet']
  const one = join(plans, 's00000.plan.yaml')
  for (const [format, budget] of Object.entries({ html: 1.5, docx: 2, pdf: null })) {
    const name = `export many: ${count} plans to ${format.toUpperCase()}`
    const { a, b, ratio } = await compare(
      () => time(exported(plans, format), { env }),
      () => time([PARSER, plans]),
      smoke || format === 'pdf' ? 1 : 5,
      !smoke && format !== 'pdf',
    )
    add(`${name} against parsing them (${a.toFixed(0)} ms, ${b.toFixed(0)} ms)`, ratio, budget)
  }
  const [more, most] = [manyPlans(folder, count * 4), manyPlans(folder, count * 8)]
  for (const format of ['html', 'docx']) {
    const name = `export many: resident memory, ${format.toUpperCase()}`
    add(`${name}, one plan`, await peakMemory(exported(one, format)), 300, ' MB')
    add(`${name}, ${count} plans`, await peakMemory(exported(plans, format)), 300, ' MB')
    // Threads fill the room they are given before they clean up, so what counts is that it ends there.
    const [some, all] = [await peakMemory(exported(more, format)), await peakMemory(exported(most, format))]
    add(`${name}, ${count * 8} plans against ${count * 4} (${all.toFixed(0)} MB)`, all / some, 1.2)
  }
  await againstPandoc(one, { folder, env, smoke, add })
}

/** One plan to DOCX, against pandoc making a document of the same plan's Markdown and Node's own start, one after the other. */
async function againstPandoc(plan, { folder, env, smoke, add }) {
  const markdown = join(folder, 'plan.md')
  execFileSync(process.execPath, [BIN, 'export', plan, '-o', markdown, '--quiet'], { env: { ...process.env, ...env } })
  const args = ['export', plan, '-o', join(folder, 'own.docx'), '--force', '--quiet']
  const peer = async () => {
    const start = performance.now()
    execFileSync('pandoc', [markdown, '-o', join(folder, 'peer.docx')])
    return performance.now() - start + (await time(['-e', '0']))
  }
  try {
    const [pandoc, own] = await inTurn([peer, () => time([BIN, ...args], { env })], smoke ? 1 : 7)
    add(
      `export: one plan to DOCX against pandoc and Node's start (${own.time.toFixed(0)} ms, ${pandoc.time.toFixed(0)} ms)`,
      own.ratio,
      1,
    )
  } catch (error) {
    if (error.code !== 'ENOENT') throw error
    console.log('pandoc is not installed: the peer of `export --to docx` was not measured')
  }
}
