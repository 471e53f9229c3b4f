import type { Ask } from '../../../commands/reflect/prompter.ts'
import { sayValue } from '../../../words/say-value.ts'
import { bad, type Line, quiet, strong } from '../../../words/styled.ts'
import { widthOf } from '../../../words/width.ts'

/** What stands above the place to answer in a window of so many columns: where one is, the question, its hint, an example, what was said before. */
export function introOf(
  { position, brief, prompt, current, previous, keeps, draft, typedNow, problems, entries }: Ask,
  columns: number,
): readonly Line[] {
  const again = problems.length > 0
  const lines: Line[] = [
    '',
    ...(again
      ? problems.map((problem) => [bad(problem)])
      : [[quiet(widthOf(position) < columns ? position : (brief ?? position))]]),
    [strong(prompt.label)],
  ]
  if (prompt.hint) lines.push(prompt.hint)
  if (!again && prompt.example && !entries) lines.push([quiet(`For example: ${prompt.example.trim()}`)])
  const stands = keeps !== undefined && draft === undefined
  if (stands && prompt.type !== 'select_one')
    lines.push("Last term's answer stands there. Enter keeps it; change it as you like.")
  else if (!entries && previous !== undefined && previous !== null && current === undefined)
    lines.push(
      'Last term:',
      ...sayValue(previous, prompt)
        .split('\n')
        .map((text) => `  ${text}`),
    )
  if (draft !== undefined && !again)
    lines.push(typedNow ? 'What you typed stands there; go on from it.' : 'Kept from last time; go on from there.')
  else if (current === null) lines.push('You left this one out. Enter leaves it so.')
  lines.push('')
  return lines
}
