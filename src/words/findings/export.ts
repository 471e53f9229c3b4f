import type { Code } from '../../core/codes.ts'
import { text, type Words, words } from './parts.ts'

export const EXPORT_FINDINGS = {
  'export-exists': words(
    () => 'There is a file of this name already, and it stays as it is. Nothing was written.',
    () => 'Add --force to replace it, or write elsewhere: -o FOLDER/',
  ),
  'export-one-file': words(
    (a) =>
      `${text(a, 'output')} can take one plan in one format; this is ${text(a, 'plans')} ${text(a, 'plans') === '1' ? 'plan' : 'plans'} in ${text(a, 'formats')} ${text(a, 'formats') === '1' ? 'format' : 'formats'}.`,
    () => 'Name a folder, as in: -o out/',
  ),
  'export-not-a-folder': words(
    () => 'The export needs a folder, and this is a file. Nothing was written.',
    () => 'Name another folder; it is made where it is not there.',
  ),
  'export-own-plan': words(
    () => 'This is one of the plans to be exported, and the file with its answers would be replaced by a copy.',
    () => 'Write the copy under another name or into another folder, as in: -o shared/',
  ),
  'export-not-a-file': words(
    () => 'This is a device or pipe, and an export needs a file. Nothing was written.',
    () => 'Name a file; for a pipe write: -o -',
  ),
  'export-no-final': words(
    (a) => `This view is for closed terms, and the plan has none; the last one is ${text(a, 'last')}.`,
    (a) => `Close it with: waymark finalize; or show it as it is: --term ${text(a, 'last')}`,
  ),
} satisfies Partial<Record<Code, Words>>
