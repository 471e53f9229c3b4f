import fc from 'fast-check'

/** Takes one of its options; smaller counterexamples take the first. */
type Draw = <T>(...options: readonly [T, ...T[]]) => T
/** What stands behind a key's colon, or a dash, at a column: to the end of its last line. */
type Write = (column: number) => string

const pad = (column: number): string => ' '.repeat(column)

const LINES = [
  'She asked what we noticed.',
  'wait time',
  'kits & notes, mostly',
  'a   b   c',
  'caf\u00e9 \u2014 na\u00efve',
  '\u{1F469}\u200D\u{1F52C} lab',
  '\u05E2\u05D1\u05E8\u05D9\u05EA',
  '3.10',
  'yes',
] as const
const QUOTED = [
  `"it's \\u00e9: #1"`,
  "'it''s: # not a note'",
  '"two\\nlines"',
  "''",
  '"a\\"b"',
  "'  spaces  '",
  '"back\\\\slash"',
] as const
const BLOCK = [
  'text',
  '',
  'more # not a note',
  '  deeper',
  'ends in spaces  ',
  '- a dash: it stays',
  '"quoted"',
] as const

/**
 * Plans as people lay them out: odd indentation, values far behind their colons, every style of quotes and blocks, brackets
 * on one line and on several, notes and blank lines everywhere, CRLF, a byte order mark, no line break at the end.
 */
export const handFormatted: fc.Arbitrary<string> = fc.gen().map((gen) => {
  const draw: Draw = (...options) => options[gen(fc.nat, options.length - 1)] ?? options[0]
  const text = document(draw)
  const ended = draw(text, text, text.replace(/\n+$/, ''))
  return draw('', '', '\ufeff') + ended.replaceAll('\n', draw('\n', '\n', '\r\n'))
})

function document(draw: Draw): string {
  const goal = (id: string): readonly (readonly [string, Write])[] => [
    ['id', () => ` ${id}${tail(draw)}`],
    ['goal', text(draw)],
    ['due', () => ` ${draw('"2027-05"', '2027', "'2027-05-14'")}${tail(draw)}`],
    ...(draw(true, false) ? [['evidence', text(draw)] as const] : []),
  ]
  const term = (id: string): readonly (readonly [string, Write])[] => [
    ['term', () => ` ${id}${tail(draw)}`],
    ['framework_version', () => ` 1${tail(draw)}`],
    ['status', () => ` draft${tail(draw)}`],
    [
      'answers',
      map(draw, [
        [
          'pathway',
          map(draw, [
            ['moment', text(draw)],
            ['roles', flow(draw, ['plc-facilitator', 'resource-sharer', 'not-sure'])],
            ['why', text(draw)],
            ['goals', entries(draw, [goal('goal-a1'), goal('goal-b2')])],
            ['arc', text(draw)],
          ]),
        ],
        [
          'learning',
          draw(
            map(draw, [['edge', text(draw)]]),
            () => ` {}${tail(draw)}`,
            () => tail(draw),
          ),
        ],
        ...(draw(false, true) ? [['compensation', map(draw, [['tradeoffs', text(draw)]])] as const] : []),
      ]),
    ],
  ]
  const profile: Write = draw(
    map(draw, [
      ['name', text(draw)],
      ['subjects', flow(draw, ['physics', 'mathematics'])],
      ['program', text(draw)],
    ]),
    () => ` { name: "Ada",   key: 's1' ,subjects: [physics,mathematics] }${tail(draw)}`,
    () => ` { name: "Ada", # me\n   key: 's1', subjects: [physics, # one\n mathematics\n ] }${tail(draw)}`,
    () => ` {}${tail(draw)}`,
  )
  return (
    draw('', '# my plan\n', '# a\n\n# b\n', '---\n') +
    pairs(draw, 0, [
      ['waymark', () => ` 1${tail(draw)}`],
      ['framework', () => ` candidate${tail(draw)}`],
      ['profile', profile],
      ['terms', entries(draw, draw([term('2026-fall')], [term('2026-fall'), term('2027-spring')]))],
    ]) +
    draw('', '# the end\n', '\n\n')
  )
}

/** The end of a line: perhaps spaces, perhaps a note. */
const tail = (draw: Draw): string =>
  draw('\n', '\n', '   \n', '  # aside\n', '          # far to the right\n', ' #tight\n')

/** What may stand above a key at a column. */
const above = (draw: Draw, column: number): string =>
  draw(
    '',
    '',
    '',
    '\n',
    '\n\n\n',
    '   \n',
    `${pad(column)}# what comes next\n`,
    `\n${pad(column)}#tight\n\n`,
    '# far left\n',
  )

function pairs(draw: Draw, column: number, all: readonly (readonly [string, Write])[], first = pad(column)): string {
  return all
    .map(([key, write], i) => {
      const name = draw(key, key, key, `"${key}"`, `'${key}'`)
      return (i === 0 ? first : above(draw, column) + pad(column)) + name + draw(':', ':', ' :') + write(column)
    })
    .join('')
}

const map =
  (draw: Draw, all: readonly (readonly [string, Write])[]): Write =>
  (column) =>
    tail(draw) + pairs(draw, column + draw(2, 1, 3, 4, 7), all)

const entries =
  (draw: Draw, all: readonly (readonly (readonly [string, Write])[])[]): Write =>
  (column) => {
    const dash = column + draw(2, 0, 1, 4)
    const gap = draw(1, 3, 2)
    const items = all.map((one) => `${above(draw, dash)}${pad(dash)}-${pairs(draw, dash + 1 + gap, one, pad(gap))}`)
    return tail(draw) + items.join('')
  }

function flow(draw: Draw, ids: readonly string[]): Write {
  return (column) => {
    const inner = pad(column + draw(2, 5))
    return draw(
      ` [${ids.join(', ')}]${tail(draw)}`,
      `   [ ${ids.join('  ,')} ]${tail(draw)}`,
      ` [${ids.join(`, # one\n${inner}`)}\n${inner}]${tail(draw)}`,
      `${tail(draw)}${ids.map((id) => `${inner}-  ${id}${tail(draw)}`).join('')}`,
      ` []${tail(draw)}`,
    )
  }
}

function text(draw: Draw): Write {
  return (column) => {
    const inner = pad(column + draw(2, 1, 4))
    const line = draw(...LINES)
    return draw(
      ` ${line}${tail(draw)}`,
      `      ${draw(...QUOTED)}${tail(draw)}`,
      ` ${line}\n${inner}${draw(...LINES)}${tail(draw)}`,
      `${tail(draw)}${inner}${draw(line, ...QUOTED)}${tail(draw)}`,
      ` "${draw('one', 'two: #2')}\n${draw('', '\n')}${inner}three"${tail(draw)}`,
      block(draw, inner),
      block(draw, inner),
      ` ${draw('~', 'null', '')}${tail(draw)}`,
    )
  }
}

function block(draw: Draw, inner: string): string {
  const header = draw('|', '|-', '|+', '>', '>-') + draw('', '  # on the bus')
  const lines = ['text', draw(...BLOCK), draw(...BLOCK), draw(...BLOCK, '   ')]
  return ` ${header}\n${lines.map((line) => (line === '' ? '\n' : `${inner}${line}\n`)).join('')}${draw('', '\n', '\n\n\n', '  \n')}`
}
