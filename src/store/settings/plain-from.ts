type Env = Readonly<Record<string, string | undefined>>

/**
 * Whether everything is to come line by line, to be read aloud, and what says so: ACCESSIBLE (not empty; `0` and `false`
 * mean no), then TERM=dumb, then the saved setting. Never guessed.
 */
export function plainFrom(env: Env, saved: boolean): { readonly value: boolean; readonly by?: 'ACCESSIBLE' | 'TERM' } {
  const { ACCESSIBLE, TERM } = env
  if (ACCESSIBLE) return { value: !['0', 'false'].includes(ACCESSIBLE.toLowerCase()), by: 'ACCESSIBLE' }
  return TERM === 'dumb' ? { value: true, by: 'TERM' } : { value: saved }
}
