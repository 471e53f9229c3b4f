import type { Env } from '../../commands/services.ts'

/**
 * Whether everything is to come line by line, to be read aloud: `--plain`, then ACCESSIBLE (not empty, `0` or `false`),
 * then TERM=dumb, then the saved setting. Never guessed.
 */
export function isAccessible(plain: boolean, env: Env, saved: boolean): boolean {
  const { ACCESSIBLE, TERM } = env
  if (plain) return true
  if (ACCESSIBLE !== undefined && ACCESSIBLE !== '') return !['0', 'false'].includes(ACCESSIBLE.toLowerCase())
  return TERM === 'dumb' || saved
}

/** Git Bash's own window cannot be redrawn: there questions come line by line as well (Inquirer.js issue 1783). */
export const cannotRedraw = (env: Env, platform: NodeJS.Platform): boolean =>
  platform === 'win32' && Boolean(env['MSYSTEM']) && !env['WT_SESSION'] && env['TERM_PROGRAM'] !== 'vscode'
