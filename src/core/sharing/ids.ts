/**
 * Takes names out of ids that people gave their entries by hand, such as `contact-maria`. Each keeps an id of its own, the
 * same one everywhere in a plan.
 */
export function idRemover(remove: (text: string) => string): (id: string) => string {
  const given = new Map<string, string>()
  const taken = new Set<string>()
  return (id) => {
    const known = given.get(id)
    if (known !== undefined) return known
    const shared = remove(id)
    const base =
      shared === id
        ? id
        : shared
            .toLowerCase()
            .replace(/[^\p{L}\p{N}]+/gu, '-')
            .replace(/^-|-$/g, '')
    let own = base
    for (let i = 2; shared !== id && taken.has(own); i += 1) own = `${base}-${i}`
    given.set(id, own)
    taken.add(own)
    return own
  }
}
