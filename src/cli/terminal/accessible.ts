import type { Env } from '../../commands/services.ts'
import { plainFrom } from '../../store/settings/plain-from.ts'

/** Whether everything is to come line by line, to be read aloud: `--plain`, then the environment and the saved setting. */
export const isAccessible = (plain: boolean, env: Env, saved: boolean): boolean => plain || plainFrom(env, saved).value

/** Whether a person chose that; a simple terminal is no choice. */
export const choseAccessible = (plain: boolean, env: Env, saved: boolean): boolean =>
  isAccessible(plain, env, saved) && (plain || plainFrom(env, saved).by !== 'TERM')

/** Git Bash's own window cannot be redrawn: there questions come line by line as well (Inquirer.js issue 1783). */
export const cannotRedraw = (env: Env, platform: NodeJS.Platform): boolean =>
  platform === 'win32' && Boolean(env['MSYSTEM']) && !env['WT_SESSION'] && env['TERM_PROGRAM'] !== 'vscode'
