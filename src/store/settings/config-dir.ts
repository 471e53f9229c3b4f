import { homedir } from 'node:os'
import { isAbsolute, join } from 'node:path'

type Env = Readonly<Record<string, string | undefined>>

/**
 * Where the settings are. `WAYMARK_CONFIG_DIR`, else the XDG configuration folder (relative values count as unset, XDG Base
 * Directory 0.8), else the platform's own place.
 */
export function configDir(env: Env, platform: NodeJS.Platform = process.platform): string {
  const chosen = env['WAYMARK_CONFIG_DIR']
  if (chosen && isAbsolute(chosen)) return chosen
  const xdg = env['XDG_CONFIG_HOME']
  if (xdg && isAbsolute(xdg)) return join(xdg, 'waymark')
  const home = env['HOME'] || homedir()
  if (platform === 'win32') return join(env['APPDATA'] || join(home, 'AppData', 'Roaming'), 'waymark')
  return join(home, '.config', 'waymark')
}
