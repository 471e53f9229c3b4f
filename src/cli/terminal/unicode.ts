import type { Env } from '../../commands/services.ts'

/** Whether a terminal shows characters beyond ASCII: by its locale, on Windows by which terminal it is. */
export function showsUnicode(env: Env, platform: NodeJS.Platform): boolean {
  if (env['TERM'] === 'dumb' || env['TERM'] === 'linux') return false
  if (platform === 'win32')
    return Boolean(env['WT_SESSION'] || env['TERM_PROGRAM'] === 'vscode' || env['ConEmuTask'] || env['TERM'])
  const locale = env['LC_ALL'] || env['LC_CTYPE'] || env['LANG']
  return locale ? /utf-?8/i.test(locale) : platform === 'darwin'
}
