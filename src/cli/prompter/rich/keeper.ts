/** At most this long (milliseconds) half-typed text is on the screen alone. */
const PAUSE = 500

/**
 * Keeps half-typed text: at once when it begins to differ, then at least every half second while it changes, and whatever
 * is newest when `flush` is called. Text that is what it was to begin with is not kept; blanks alone are no text.
 */
export function keeperOf(
  initial: string,
  keep: (text: string) => Promise<void>,
): { change: (text: string) => void; flush: () => Promise<void> } {
  const said = (text: string): string => (text.trim() === '' ? '' : text)
  let kept = said(initial)
  let latest = kept
  let timer: NodeJS.Timeout | undefined
  let writing = Promise.resolve()
  const write = (): Promise<void> => {
    clearTimeout(timer)
    timer = undefined
    if (latest !== kept) {
      kept = latest
      const text = latest
      writing = writing.then(() => keep(text))
    }
    return writing
  }
  return {
    change: (text) => {
      latest = said(text)
      timer ??= setTimeout(write, PAUSE)
    },
    flush: write,
  }
}
