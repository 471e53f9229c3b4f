import { expect, test } from 'vitest'
import type { Hints } from '../../../src/core/collect/hints.ts'
import { kindOf } from '../../../src/core/collect/kind-of.ts'
import { readName } from '../../../src/core/collect/read-name.ts'

/** What matters of hints, the ids as texts. */
const short = ({ system, ids, name, isLate, submitted, serial, file, isNote }: Hints): object => ({
  system,
  ids: ids.map(({ kind, id }) => `${kind} ${id}`),
  name: name?.text ?? null,
  ...(isLate ? { isLate } : {}),
  ...(submitted === null ? {} : { submitted }),
  ...(serial === null ? {} : { serial }),
  ...(isNote ? { isNote } : {}),
  file,
})

// Checked against instructure/canvas-lms lib/content_zipper.rb.
test.each<[string, object]>([
  [
    'oneilljosé_102938_555001_plan.yaml',
    { ids: ['lms 102938'], name: 'oneilljosé', serial: 555001, file: 'plan.yaml' },
  ],
  [
    'okaforada_LATE_102941_555002_my plan.yaml',
    { ids: ['lms 102941'], name: 'okaforada', isLate: true, serial: 555002, file: 'my plan.yaml' },
  ],
  [
    'LATE_102941_555002_plan.yaml',
    { ids: ['lms 102941'], name: null, isLate: true, serial: 555002, file: 'plan.yaml' },
  ],
  [
    'okaforada_102941_555003_plan-1.yaml',
    { ids: ['lms 102941'], name: 'okaforada', serial: 555003, file: 'plan-1.yaml' },
  ],
  ['de_la_cruzana_17_18_2_3_plan.yaml', { ids: ['lms 17'], name: 'de_la_cruzana', serial: 18, file: '2_3_plan.yaml' }],
  [
    'okaforada_102941_555003_text.html',
    { ids: ['lms 102941'], name: 'okaforada', serial: 555003, isNote: true, file: 'text.html' },
  ],
  [
    'okaforada_102941_text.html',
    { ids: ['lms 102941'], name: 'okaforada', isNote: true, file: 'okaforada_102941_text.html' },
  ],
  ['anon_Ab3_555004_plan.yaml', { ids: [], name: null, serial: 555004, file: 'plan.yaml' }],
])('Canvas: %s', (path, hints) => {
  expect(short(readName([path]))).toEqual({ system: 'canvas', ...hints })
})

// Checked against moodle/moodle mod/assign/classes/downloader.php.
test.each<[string, object]>([
  [
    'José ONeill_1327627_assignsubmission_file/plan.yaml',
    { ids: ['participant 1327627'], name: 'José ONeill', file: 'plan.yaml' },
  ],
  [
    'José ONeill_1327627_assignsubmission_file_/plan.yaml',
    { ids: ['participant 1327627'], name: 'José ONeill', file: 'plan.yaml' },
  ],
  ['Ada Okafor_12_assignsubmission_file_plan.yaml', { ids: ['participant 12'], name: 'Ada Okafor', file: 'plan.yaml' }],
  [
    'Ada Okafor_12_assignsubmission_file/drafts/plan.yaml',
    { ids: ['participant 12'], name: 'Ada Okafor', file: 'drafts/plan.yaml' },
  ],
  ['Participant_12_assignsubmission_file/plan.yaml', { ids: ['participant 12'], name: null, file: 'plan.yaml' }],
  [
    'Ada Okafor_12_assignsubmission_onlinetext/onlinetext.html',
    { ids: ['participant 12'], name: 'Ada Okafor', isNote: true, file: 'onlinetext.html' },
  ],
])('Moodle: %s', (path, hints) => {
  expect(short(readName([path]))).toEqual({ system: 'moodle', ...hints })
})

// Checked against third-party descriptions alone (github.com/kwurst/bb-file-cleanup): Blackboard documents no names.
test.each<[string, object]>([
  [
    'Plan_jo123_attempt_2026-12-10-16-20-11_plan.yaml',
    { ids: ['login Plan_jo123', 'login jo123'], name: null, submitted: '2026-12-10T16:20:11', file: 'plan.yaml' },
  ],
  [
    'Plan_jo_oneill_poging_2026-12-10-16-20-11_a_b.yaml',
    {
      ids: ['login Plan_jo_oneill', 'login jo_oneill', 'login oneill'],
      name: null,
      submitted: '2026-12-10T16:20:11',
      file: 'a_b.yaml',
    },
  ],
  [
    'Plan_jo123_attempt_2026-12-10-16-20-11.txt',
    {
      ids: ['login Plan_jo123', 'login jo123'],
      name: null,
      submitted: '2026-12-10T16:20:11',
      isNote: true,
      file: 'Plan_jo123_attempt_2026-12-10-16-20-11.txt',
    },
  ],
])('Blackboard: %s', (path, hints) => {
  expect(short(readName([path]))).toEqual({ system: 'blackboard', ...hints })
})

// Checked against third-party descriptions alone: D2L documents no names.
test.each<[string, object]>([
  [
    "700-9001 - José O'Neill - Dec 10, 2026 420 PM/plan.yaml",
    { name: "José O'Neill", submitted: '2026-12-10T16:20:00', file: 'plan.yaml' },
  ],
  [
    'Plan Download/700-9001 - Ada Okafor - Dec 9, 2026 1205 AM/plan.yaml',
    { name: 'Ada Okafor', submitted: '2026-12-09T00:05:00', file: 'plan.yaml' },
  ],
  [
    '700-9001 - Ana - María - Dec 9, 2026 1230 PM/plan.yaml',
    { name: 'Ana - María', submitted: '2026-12-09T12:30:00', file: 'plan.yaml' },
  ],
  [
    '700-9001 - Ada Okafor - Sept 9, 2026 905 AM - plan.yaml',
    { name: 'Ada Okafor', submitted: '2026-09-09T09:05:00', file: 'plan.yaml' },
  ],
])('Brightspace: %s', (path, hints) => {
  expect(short(readName([path]))).toEqual({ system: 'brightspace', ids: [], ...hints })
})

test.each<[string, readonly string[], string | null]>([
  ['s001/plan.yaml', ['s001'], null],
  ['okafor.plan.yaml', ['okafor'], 'okafor'],
  ['section 2/ada@example.edu.yaml', ['ada@example.edu', 'section 2'], 'ada@example.edu'],
  ['s001/my-plan (2).yaml', ['s001'], null],
  ['plan.yaml', [], null],
])('a name of nobody in particular: %s', (path, ids, name) => {
  const hints = readName([path])
  expect([hints.system, [...new Set(hints.ids.map(({ id }) => id))], hints.name?.text ?? null]).toEqual([
    'plain',
    ids,
    name,
  ])
})

test('what lies in an archive has the name of that, as far as a course system gave it', () => {
  expect(short(readName(['all.zip', 'okaforada_1_2_mine.zip', 'x_9_8_plan.yaml']))).toEqual({
    system: 'canvas',
    ids: ['lms 1'],
    name: 'okaforada',
    serial: 2,
    file: 'x_9_8_plan.yaml',
  })
  expect(readName(['all.zip', 's001/plan.yaml']).ids.map(({ id }) => id)).toContain('s001')
})

test('the name of a whole download says nothing of those whose files are in it', () => {
  expect(readName(['math_301_02_submissions.zip', 'okaforada_1_2_plan.yaml']).ids).toEqual([{ kind: 'lms', id: '1' }])
  expect(readName(['okaforada_1_2_mine.zip', 'plan.yaml']).ids).toEqual([{ kind: 'lms', id: '1' }])
})

test('a name without an end takes no time', () => {
  const began = performance.now()
  for (const long of ['a_'.repeat(30_000), 'a - '.repeat(20_000), '1_'.repeat(30_000)])
    readName([`${long}.yaml`, `${long}/x.yaml`])
  expect(performance.now() - began).toBeLessThan(1000)
})

test.each([
  ['plan.yaml', 'plan'],
  ['PLAN.YML', 'plan'],
  ['plan.yaml.txt', 'maybe'],
  ['plan', 'maybe'],
  ['a.zip', 'zip'],
  ['resume.docx', 'document'],
  ['photo.heic', 'document'],
  ['__MACOSX/a/._plan.yaml', 'junk'],
  ['a/.DS_Store', 'junk'],
  ['.git/config', 'junk'],
  ['Thumbs.db', 'junk'],
  ['desktop.ini', 'junk'],
  ['index.html', 'junk'],
])('%s is a %s', (path, kind) => {
  expect(kindOf(path)).toBe(kind)
})
