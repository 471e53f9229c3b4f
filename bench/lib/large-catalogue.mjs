import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'esbuild'

/** Milliseconds that it takes, from nothing, to find routes through a made-up catalogue of so many roles. */
export async function routeSearch(folder, count) {
  const outfile = join(folder, `routes-${count}.mjs`)
  const source = (name) => fileURLToPath(new URL(`../../src/core/pathway/${name}.ts`, import.meta.url))
  await build({ entryPoints: [source('routes')], bundle: true, format: 'esm', outfile, logLevel: 'error' })
  const { routesTo } = await import(pathToFileURL(outfile).href)
  const roles = new Map(rolesOf(count).map((role) => [role.id, role]))
  const start = performance.now()
  const { routes } = routesTo(`role-${count - 1}`, roles, new Set())
  const took = performance.now() - start
  if (routes.length === 0) throw new Error('No route was found.')
  return took
}

/** Roles that each build on five of the forty before: on two of them, and on one of the other three. Some are first. */
function rolesOf(count) {
  let seed = 7
  const random = (below) => {
    seed = (seed * 48_271) % 2_147_483_647
    return seed % below
  }
  return Array.from({ length: count }, (_, i) => {
    const before = () => ({ role: `role-${Math.max(0, i - 1 - random(40))}` })
    return {
      id: `role-${i}`,
      earliest_years: i < 5 ? 'pre' : random(20),
      ...(i < 5 ? {} : { requires: { all: [before(), before(), { any: [before(), before(), before()] }] } }),
    }
  })
}
