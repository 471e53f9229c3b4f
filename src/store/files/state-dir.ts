import { homedir } from 'node:os'
import { isAbsolute, join } from 'node:path'

type Env = Readonly<Record<string, string | undefined>>

/**
 * Where Waymark keeps what is not the plan itself: kept text, later saved versions. `WAYMARK_STATE_DIR`, else the XDG state
 * folder (relative values count as unset, XDG Base Directory 0.8), else the platform's own place.
 */
export function stateDir(env: Env, platform: NodeJS.Platform = process.platform): string {
  const chosen = env['WAYMARK_STATE_DIR']
  if (chosen && isAbsolute(chosen)) return chosen
  const xdg = env['XDG_STATE_HOME']
  if (xdg && isAbsolute(xdg)) return join(xdg, 'waymark')
  const home = env['HOME'] || homedir()
  if (platform === 'win32') return join(env['LOCALAPPDATA'] || join(home, 'AppData', 'Local'), 'waymark')
  return join(home, '.local', 'state', 'waymark')
}
