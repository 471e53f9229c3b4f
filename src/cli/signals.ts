import { exitAfter } from '../commands/interrupted.ts'

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

export interface Signals {
  /** Aborted with the signal's name as its reason. */
  readonly interrupted: AbortSignal
  /** What Ctrl-C does where the terminal hands it over as a key. */
  readonly interrupt: () => void
  readonly close: () => void
}

/**
 * Turns signals into an abort, so that a save is never cut in two: whoever waits for a person stops waiting, everything
 * else comes to its end. A second one ends the process where it is.
 */
export function signalsOf(): Signals {
  const controller = new AbortController()
  const onSignal = (signal: NodeJS.Signals): void => {
    if (controller.signal.aborted) process.exit(exitAfter(controller.signal))
    controller.abort(signal)
  }
  const listeners = SIGNALS.map((signal) => [signal, () => onSignal(signal)] as const)
  // Not `once`: Inquirer's own listener ends the process at once when it finds itself alone (signal-exit 4).
  for (const [signal, listener] of listeners) process.on(signal, listener)
  return {
    interrupted: controller.signal,
    interrupt: () => onSignal('SIGINT'),
    close: () => {
      for (const [signal, listener] of listeners) process.removeListener(signal, listener)
    },
  }
}
