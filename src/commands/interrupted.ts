/** Ctrl-C, SIGTERM or SIGHUP while there was something to wait for. */
export class Interrupted extends Error {}

/** The exit code after a signal: 130 for Ctrl-C, 143 for the others (docs/errors.md). */
export const exitAfter = (interrupted: AbortSignal): number => (interrupted.reason === 'SIGINT' ? 130 : 143)
