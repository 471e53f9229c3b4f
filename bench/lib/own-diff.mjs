import { words } from './score.mjs'

/** What `waymark diff --json` says, as facts. */
export function factsOfWaymark({ benefits, comments }) {
  const facts = benefits.flatMap(({ changes, entries, orders }) => [
    ...entries
      .filter(
        ({ path, kinds }) =>
          kinds.length > 1 || kinds[0] !== 'carried' || changes.some((change) => change.path.startsWith(`${path}.`)),
      )
      .map(({ path, kinds }) => ({ path, op: 'life', kinds, added: [], removed: [] })),
    ...orders.filter(({ reordered }) => reordered).map(({ path }) => ({ path, op: 'moved', added: [], removed: [] })),
    ...changes.map(({ path, kind, before, after, words: parts, because, spacing }) => ({
      path,
      op: 'told',
      kind,
      because,
      spacing,
      before,
      after,
      added: parts
        ? words(parts.filter((part) => part.kind === 'added').map(({ text }) => text))
        : words(String(after ?? '')),
      removed: parts
        ? words(parts.filter((part) => part.kind === 'removed').map(({ text }) => text))
        : words(String(before ?? '')),
    })),
  ])
  return { facts, notes: [...comments.added, ...comments.removed] }
}
