// Points for what a tool says of a pair. A fact is { path, op, before, after, added, removed, kinds }: where, whether something
// was `added`, `removed`, `changed` or `moved`, the values, and the words it marks. `kinds` where the tool names them itself.

/** What points are given for. */
export const KINDS = [
  { id: 'entry', says: 'right entry', earned: 'each entry with something to tell is named, by its id or by its place' },
  {
    id: 'life',
    says: 'right life',
    earned:
      'all of what became of it can be read off: new, taken out, moved, reworded, changed, done, dropped, begun again, and not revisited apart from taken out',
  },
  { id: 'answer', says: 'right answer', earned: 'each answer or field that changed is named' },
  {
    id: 'kind',
    says: 'right kind',
    earned:
      'added, changed, cleared, left out, open again; not revisited apart from cleared; only blanks, and what the content did, named as such',
  },
  { id: 'words', says: 'all words', earned: 'every word that was put in or taken out is marked' },
  { id: 'only', says: 'no other word', earned: 'no word that stayed is marked, and none is cut through' },
  { id: 'notes', says: 'notes', earned: 'each comment that came or went is told' },
  { id: 'quiet', says: 'nothing false', earned: 'a pair of which nothing is told that is not so' },
]

export function score({ entries, changes, reordered = [], comments = { added: [], removed: [] } }, { facts, notes }) {
  const points = Object.fromEntries(KINDS.map(({ id }) => [id, { of: 0, points: 0 }]))
  const give = (kind, earned) => {
    points[kind].of += 1
    if (earned) points[kind].points += 1
  }
  const under = (path) => facts.filter((fact) => fact.path === path || fact.path.startsWith(`${path}.`))
  for (const entry of entries) {
    const own = under(entry.path)
    give('entry', own.length > 0)
    give('life', own.length > 0 && livesRight(entry, own, facts))
  }
  for (const change of changes) {
    const own = facts.filter(({ path }) => path === change.path)
    give('answer', own.length > 0)
    give(
      'kind',
      own.some((fact) => kindRight(change, fact)),
    )
    if (!change.added || change.spacing) continue
    const marked = { added: own.flatMap(({ added }) => added), removed: own.flatMap(({ removed }) => removed) }
    give('words', covers(marked.added, words(change.added)) && covers(marked.removed, words(change.removed)))
    give(
      'only',
      own.length > 0 && covers(words(change.added), marked.added) && covers(words(change.removed), marked.removed),
    )
  }
  for (const text of [...comments.added, ...comments.removed]) give('notes', notes.includes(text))
  const known = [
    ...entries.map(({ path }) => path),
    ...entries.map(({ moved_from }) => moved_from),
    ...changes.map(({ path }) => path),
    ...reordered,
  ]
  const isKnown = ({ path, op }) =>
    known.some(
      (right) =>
        right !== undefined && (path === right || path.startsWith(`${right}.`) || right.startsWith(`${path}.`)),
    ) ||
    (op === 'moved' && reordered.some((list) => path.startsWith(`${list}.`)))
  give('quiet', facts.every(isKnown))
  return points
}

const NAMES = ['goal', 'title', 'who', 'what', 'source', 'measure', 'role']

function livesRight({ path, kinds }, own, facts) {
  if (own.some((fact) => fact.kinds)) {
    const told = own.find((fact) => fact.kinds && fact.path === path)?.kinds ?? []
    return JSON.stringify(told) === JSON.stringify(kinds)
  }
  const field = (name) => own.find((fact) => fact.path === `${path}.${name}`)
  const status = field('status')?.after
  return kinds.every((kind) => {
    if (kind === 'new') return own.some((fact) => fact.path === path && fact.op === 'added')
    if (kind === 'removed') return own.some((fact) => fact.path === path && fact.op === 'removed')
    if (kind === 'carried') return !own.some((fact) => fact.path === path && fact.op !== 'moved')
    if (kind === 'reworded') return NAMES.some((name) => field(name)?.op === 'changed')
    if (kind === 'changed') return own.some((fact) => fact.path !== path)
    if (kind === 'done' || kind === 'dropped') return status === kind
    if (kind === 'restarted') return status !== undefined && status !== 'done' && status !== 'dropped'
    if (kind === 'moved') return facts.some((fact) => fact.path === path && fact.op === 'moved')
    return false
  })
}

/** A tool that names kinds must name the right one; of others what they say is taken as kindly as it can be read. */
function kindRight(change, fact) {
  if (fact.kind)
    return (
      fact.kind === change.kind &&
      (fact.because ?? null) === (change.because ?? null) &&
      (fact.spacing ?? null) === (change.spacing ?? null)
    )
  if (change.because || change.spacing) return false
  const { op, before, after } = fact
  switch (change.kind) {
    case 'added':
      return op === 'added' || (op === 'changed' && before === null)
    case 'changed':
      return op === 'changed'
    case 'cleared':
      return op === 'removed' || (op === 'changed' && after === '')
    case 'skipped':
      return op === 'changed' && after === null
    case 'reopened':
      return op === 'changed' && before === null
    default:
      return false
  }
}

/** Words as people see them, signs left out. */
export const words = (texts) =>
  [texts]
    .flat()
    .flatMap((text) =>
      [...new Intl.Segmenter('und', { granularity: 'word' }).segment(text)]
        .filter(({ segment, isWordLike }) => isWordLike || /\p{ExtPict}|\p{RI}/u.test(segment))
        .map(({ segment }) => segment),
    )

/** Whether every one of the wanted words is among those that are there, as often as it is wanted. */
function covers(there, wanted) {
  const left = [...there]
  return wanted.every((word) => {
    const at = left.indexOf(word)
    if (at < 0) return false
    left.splice(at, 1)
    return true
  })
}
