import type { Prompt, PromptType } from '../framework.ts'
import { boolean } from './boolean.ts'
import { rank, selectMultiple, selectOne } from './choice.ts'
import { date } from './date.ts'
import { number } from './number.ts'
import { repeatRules } from './repeat.ts'
import { scale } from './scale.ts'
import { text } from './text.ts'
import type { TypeRules } from './type-rules.ts'

/** The answer rules of a prompt's type. */
export const rulesOf = ({ type }: Pick<Prompt, 'type'>): TypeRules => RULES[type]

const RULES: Readonly<Record<PromptType, TypeRules>> = {
  text,
  long_text: text,
  number,
  date,
  boolean,
  select_one: selectOne,
  select_multiple: selectMultiple,
  rank,
  scale,
  repeat: repeatRules(rulesOf),
  // A note asks nothing; whatever a file holds for it is text.
  note: text,
}
