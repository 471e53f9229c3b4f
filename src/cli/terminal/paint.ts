import { Chalk } from 'chalk'
import type { Paint } from '../../words/render.ts'
import type { Style } from '../../words/styled.ts'

/** The eight colours every terminal has, set by this program's own decision: chalk's would not heed NO_COLOR (chalk issue 547). */
const chalk = new Chalk({ level: 1 })

const PAINTS: Readonly<Record<Style, (text: string) => string>> = {
  title: chalk.bold,
  strong: chalk.bold,
  quiet: chalk.dim,
  good: chalk.green,
  bad: chalk.red,
  accent: chalk.cyan,
  added: chalk.green,
  removed: chalk.red,
}

/** Colours for styled text. */
export const paint: Paint = (style, text) => PAINTS[style](text)
