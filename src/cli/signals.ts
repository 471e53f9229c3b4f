const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/**
 * Turns signals into an abort, so that a save is never cut in two: whoever waits for a person stops waiting, everything
 * else comes to its end. A second Ctrl-C is the system's own.
 */
export function signalsOf(): { interrupted: AbortSignal; close: () => void } {
  const controller = new AbortController()
  const listeners = SIGNALS.map((signal) => [signal, () => controller.abort(signal)] as const)
  for (const [signal, listener] of listeners) process.once(signal, listener)
  return {
    interrupted: controller.signal,
    close: () => {
      for (const [signal, listener] of listeners) process.removeListener(signal, listener)
    },
  }
}
