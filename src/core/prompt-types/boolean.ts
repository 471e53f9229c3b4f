import { scalarRules } from './type-rules.ts'

const WORDS: Readonly<Record<string, boolean>> = { yes: true, y: true, true: true, no: false, n: false, false: false }

export const boolean = scalarRules(
  (text) => WORDS[text.trim().toLowerCase()] ?? text,
  (value) =>
    typeof value === 'boolean'
      ? []
      : [{ code: 'answer-not-yes-no', args: { value: typeof value === 'string' ? value : '' } }],
)
