/** Things in groups by a label, in the order they come in. */
export function grouped<T>(all: readonly T[], by: (one: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const one of all) {
    const label = by(one)
    const group = groups.get(label)
    if (group) group.push(one)
    else groups.set(label, [one])
  }
  return groups
}
