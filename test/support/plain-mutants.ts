import { pick, seeded } from './seeded.ts'

/** What means something to YAML, or looks as if it did. */
const PIECES = [
  ...` ¦  ¦   ¦\n¦\n\n¦\n \n¦\n    \n¦\r\n¦\r¦\t¦ \t¦\t ¦\ufeff¦\u00a0¦\u3000¦\u2028¦\u2029¦\u0085¦\u2003¦\u200b`.split(
    '¦',
  ),
  ...`\ud800¦\ud83d\ude00¦\u0000¦é¦x¦0¦-¦_¦.¦/¦:¦: ¦:\n¦ :¦ : ¦::¦: x¦:x¦a: ¦a:¦a: b: c¦- ¦-¦\n- ¦- - ¦- a: ¦-\n¦- -1`.split(
    '¦',
  ),
  ...`--¦#¦ #¦ # c¦# c\n¦\n# c\n¦\n   # c\n¦"¦'¦""¦''¦" ¦"a" b¦"a"#c¦'a'''¦'it''s'¦\\¦\\"¦\\n¦\\x41¦\\u0041¦\\u004`.split(
    '¦',
  ),
  ...`\\ud83d¦\\/¦\\q¦"a\\¦"a\\\\"¦"a\nb"¦|¦ |¦|\n¦|-\n¦|+\n¦ |-¦ |+¦|2\n¦|-1\n¦| # c\n¦|#c\n¦|-+\n¦|x\n¦>¦>-\n`.split(
    '¦',
  ),
  ...`|\n\n¦|\n \n¦[¦]¦{¦}¦[]¦{}¦[ ]¦[a, b]¦[a,b,]¦["a b", c]¦["a"b]¦["a":b]¦[a b]¦[a: b]¦[a¦[a]b¦[a]: b¦{a: b}¦, ¦,`.split(
    '¦',
  ),
  ...`? ¦?¦& ¦&a ¦*a¦*¦!¦!t ¦!!str ¦%¦%YAML 1.2\n¦@¦\`¦---\n¦--- ¦\n---¦...\n¦\n...¦<<: ¦<<¦~¦~: ¦null¦null: ¦true: `.split(
    '¦',
  ),
  ...`1: ¦1¦3.10¦0x1F¦=¦= ¦<<<<<<< a\n¦=======\n¦__proto__: ¦constructor: x\n¦"on": ¦'on': ¦"a b": ¦"a" : ¦a : ¦on: `.split(
    '¦',
  ),
  'k'.repeat(999),
  'k'.repeat(1020),
]

/** Lines, without what stands before them, to put files together from. */
const LINES = [
  ...`a:¦b: x¦c: "y"¦d: 'it''s'¦e: |¦f: |-¦g: |+¦h: []¦i: {}¦j: [a, "b c"]¦"on": 2¦k.l-m: -1¦n: # note¦- x¦- a: 1`.split(
    '¦',
  ),
  ...`- a:¦- |¦- |+¦- "q"¦- []¦-¦-  far: out¦- - x¦# note¦#¦¦¦ ¦   ¦text¦text # no¦b: x # note¦b: x  ¦o: ~¦p: null`.split(
    '¦',
  ),
  ...`q: a  b¦r: a:b¦s: "\\u00e9"¦t: | # note¦u:¦v: "x¦? a¦---¦w : x¦x: "a": b`.split('¦'),
]

/** Changed copies of texts and files put together from lines, the same ones for the same seed. */
export function* plainMutants(sources: readonly string[], seed: number, rounds: number): Generator<string> {
  const random = seeded(seed)
  const upTo = (limit: number): number => Math.floor(random() * limit)
  const steps: readonly ((text: string, at: number) => string)[] = [
    (text, at) => text.slice(0, at) + pick(random, PIECES) + text.slice(at),
    (text, at) => text.slice(0, at) + pick(random, PIECES) + text.slice(at + 1 + upTo(6)),
    (text, at) => text.slice(0, at) + text.slice(at + 1 + upTo(upTo(2) ? 3 : 40)),
    (text, at) => text.slice(0, at + 1 + upTo(40)) + text.slice(at),
    (text, at) => text.slice(0, at),
    (text) => onLine(text, (line) => ` ${line}`),
    (text) => onLine(text, (line) => line.replace(/^ /, '')),
    (text) => onLine(text, (line) => ' '.repeat(upTo(8)) + line.trimStart()),
    (text) => onLine(text, (line) => line + pick(random, PIECES)),
    (text) => onLine(text, (line) => line.replace(/^ */, (indent) => indent + pick(random, PIECES))),
    (text) => onLine(text, (line) => line.replace(/: ?/, (colon) => colon + pick(random, PIECES))),
    (text) => onLine(text, (line) => `${line}\n${' '.repeat(upTo(8))}${pick(random, LINES)}`),
    (text) => onLine(text, (line) => line.replace(/(: ?|- ).*/, (_, sign: string) => sign + pick(random, PIECES))),
    (text) => text.replace(/\n+$/, ''),
    (text) => text.replaceAll('\n', '\r\n'),
    (text) => `\ufeff${text}`,
  ]
  const onLine = (text: string, change: (line: string) => string): string => {
    const lines = text.split('\n')
    const line = upTo(lines.length)
    lines[line] = change(lines[line] ?? '')
    return lines.join('\n')
  }
  /** Some lines of a text that stand together, moved to the left as far as the first one goes. */
  const piece = (text: string): string => {
    const lines = text.split('\n')
    const from = upTo(lines.length)
    const indent = /^ */.exec(lines[from] ?? '')?.[0] ?? ''
    return lines
      .slice(from, from + 1 + upTo(14))
      .map((line) => (line.startsWith(indent) ? line.slice(indent.length) : line))
      .join('\n')
  }
  /** Lines with indentation that mostly makes sense: below what opens a level, further in; else as before or further out. */
  const soup = (): string => {
    const columns = [0]
    let text = ''
    for (let count = 2 + upTo(9); count > 0; count -= 1) {
      const column = columns.at(-1) ?? 0
      const line = pick(random, LINES)
      text += `${' '.repeat(upTo(20) ? column : upTo(8))}${line}${count > 1 || upTo(2) ? '\n' : ''}`
      if (/[:|+-]$/.test(line)) columns.push(column + pick(random, [0, 1, 2, 2, 2, 4]))
      else if (line.startsWith('- ') && line.includes(': ')) columns.push(column + 2)
      else while (columns.length > 1 && upTo(3) === 0) columns.pop()
    }
    return text
  }
  for (let round = 0; round < rounds; round += 1) {
    const source = pick(random, sources)
    let text = pick(random, [soup, () => piece(source), () => source])()
    for (let step = upTo(4); step > 0; step -= 1) text = pick(random, steps)(text, upTo(text.length + 1))
    yield text
  }
}
