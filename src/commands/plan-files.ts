import { readdir, stat } from 'node:fs/promises'
import { join, resolve } from 'node:path'

/**
 * The plan files that some paths mean, in a stable order: files as they are named, folders searched for `plan.yaml`,
 * `*.plan.yaml` and, where a folder has neither, any `*.yaml`. Hidden folders and links inside folders are not followed.
 */
export async function planFiles(cwd: string, paths: readonly string[]): Promise<string[]> {
  const lists = await Promise.all(
    paths.map(async (path) => ((await isFolder(resolve(cwd, path))) ? inFolder(cwd, path) : [path])),
  )
  return lists.flat()
}

const isFolder = (path: string): Promise<boolean> =>
  stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  )

async function inFolder(cwd: string, folder: string): Promise<string[]> {
  const entries = (await readdir(resolve(cwd, folder), { withFileTypes: true }).catch(() => []))
    .filter(({ name }) => !name.startsWith('.') && name !== 'node_modules')
    .sort((a, b) => (a.name < b.name ? -1 : 1))
  const yaml = entries.filter((entry) => !entry.isDirectory() && /\.ya?ml$/.test(entry.name))
  const plans = yaml.filter(({ name }) => /(?:^|\.)plan\.ya?ml$/.test(name))
  const below = await Promise.all(
    entries.filter((entry) => entry.isDirectory()).map(({ name }) => inFolder(cwd, join(folder, name))),
  )
  return [...(plans.length > 0 ? plans : yaml).map(({ name }) => join(folder, name)), ...below.flat()]
}
