import { fail } from '../core/finding.ts'
import type { Options } from './command.ts'
import type { Services } from './services.ts'

/** Sees to it that questions can be asked: in a terminal, or line by line when that was asked for. @throws Failure `usage-no-terminal`. */
export function needTerminal(options: Options, { prompters }: Pick<Services, 'prompters'>): void {
  if (options['plain'] !== true && !prompters.canAsk) throw fail('usage-no-terminal')
}
