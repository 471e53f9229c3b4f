import type { Env } from '../../commands/services.ts'

/** `--color`'s values. */
export type When = 'auto' | 'always' | 'never'

/**
 * Whether a stream gets colours, decided once: `--color`, then FORCE_COLOR (force-color.org), then NO_COLOR when not empty
 * (no-color.org), then TERM=dumb, then whether that stream is a terminal.
 */
export function wantsColour(when: When, env: Env, isTTY: boolean): boolean {
  if (when !== 'auto') return when === 'always'
  const { FORCE_COLOR, NO_COLOR, TERM } = env
  if (FORCE_COLOR !== undefined && FORCE_COLOR !== '') return !['0', 'false'].includes(FORCE_COLOR)
  if (NO_COLOR !== undefined && NO_COLOR !== '') return false
  return TERM !== 'dumb' && isTTY
}
