import type { Services } from '../commands/services.ts'
import { builtIn } from '../store/content/built-in.ts'
import { contentFrom } from '../store/content/content.ts'
import { contentFolder } from '../store/content/content-folder.ts'
import { stateDir } from '../store/files/state-dir.ts'
import { configDir } from '../store/settings/config-dir.ts'
import { readAll, writeAll } from './io.ts'
import type { Signals } from './signals.ts'
import type { Terminal } from './terminal/terminal.ts'
import type { World } from './world.ts'

/** Letters and digits that are not easily mistaken for each other. */
const ID_ALPHABET = '23456789abcdefghjkmnpqrstuvwxyz'

/** What commands are given, made from the world they run in. */
export function servicesFor(
  { io, env, cwd, now, random }: World,
  terminal: Terminal,
  { note, warn, progress, settings }: Pick<Services, 'note' | 'warn' | 'progress' | 'settings'>,
  { interrupted, interrupt }: Signals,
): Services {
  return {
    cwd,
    env,
    today: dayOf(now()),
    newId: (kind) =>
      `${kind.replaceAll('_', '-')}-${Array.from({ length: 6 }, () => ID_ALPHABET[Math.floor(random() * ID_ALPHABET.length)]).join('')}`,
    content: contentFrom([builtIn(contentFolder())]),
    stateDir: stateDir(env),
    configDir: configDir(env),
    settings,
    note,
    warn,
    progress,
    emit: (content) => writeAll(io.stdout, content),
    readInput: () => readAll(io.stdin, interrupted),
    prompters: {
      canAsk: terminal.canAsk,
      isSeen: terminal.out.isTTY,
      live: async () =>
        terminal.canDraw
          ? (await import('./prompter/rich/rich.ts')).richPrompter(io, terminal.err, { interrupted, interrupt })
          : (await import('./prompter/plain.ts')).plainPrompter(
              io.stdin,
              (text) => io.stderr.write(terminal.err.rendered(text)),
              interrupted,
              io.stdin.isTTY === true,
            ),
      scripted: async (answers) =>
        (await import('./prompter/scripted.ts')).scriptedPrompter(answers, () => undefined, interrupted),
    },
    interrupted,
  }
}

/** The local day of a time, YYYY-MM-DD. */
const dayOf = (time: Date): string =>
  [time.getFullYear(), String(time.getMonth() + 1).padStart(2, '0'), String(time.getDate()).padStart(2, '0')].join('-')
