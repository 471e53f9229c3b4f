/** A fenced block of a Markdown page, with the words behind its fence: ```yaml plan -> language `yaml`, info `plan`. */
export interface Block {
  readonly language: string
  readonly info: string
  readonly text: string
  readonly line: number
}

/** Every fenced block of a page, in order. */
export function blocksOf(markdown: string): Block[] {
  const blocks: Block[] = []
  const lines = markdown.split('\n')
  for (let i = 0; i < lines.length; i += 1) {
    const [, fence = '', language = '', info = ''] = /^(`{3,})(\w+)(?: +(.*))?$/.exec(lines[i] ?? '') ?? []
    if (fence === '') continue
    const end = lines.indexOf(fence, i + 1)
    blocks.push({ language, info: info.trim(), text: lines.slice(i + 1, end).join('\n'), line: i + 1 })
    i = end
  }
  return blocks
}

export interface Command {
  readonly run: string
  readonly expected: readonly string[]
}

/** The commands of a console block, each with the lines that stand below it. A backslash joins lines. */
export function commandsIn(text: string): Command[] {
  const commands: { run: string; expected: string[] }[] = []
  let goesOn = false
  for (const line of text.split('\n')) {
    const last = commands.at(-1)
    if (goesOn && last) last.run += `\n${line}`
    else if (line.startsWith('$ ')) commands.push({ run: line.slice(2), expected: [] })
    else if (last) last.expected.push(line)
    else throw new Error(`A console block begins with "$ ", not with: ${line}`)
    goesOn = line.endsWith('\\')
  }
  return commands
}

/** Lines as parts that must follow each other; a line `...` stands for any lines between two of them. */
function partsOf(lines: readonly string[]): string[][] {
  const parts: string[][] = [[]]
  for (const line of lines)
    if (line === '...') parts.push([])
    else parts.at(-1)?.push(line)
  return parts
}

/**
 * What is missing of the expected lines in an output, or undefined. The first part must be how the output begins, the others
 * follow anywhere behind it.
 */
export function missingFrom(output: string, expected: readonly string[]): string | undefined {
  const lines = output.split('\n')
  let from = 0
  for (const [i, part] of partsOf(expected).entries()) {
    const last = i === 0 ? 0 : lines.length - part.length
    let at = from
    while (at <= last && !part.every((line, k) => lines[at + k] === line)) at += 1
    if (at > last) return part.join('\n')
    from = at + part.length
  }
  return undefined
}

/** A session as a page shows it: what a person types behind `> ` or `. `, and the pieces of text around it, in order. */
export function sessionIn(text: string): { typed: string[]; pieces: string[] } {
  const typed: string[] = []
  const pieces = partsOf(text.split('\n')).map((part) =>
    part
      .map((line) => {
        const [, mark, input = ''] = /^([>.] )(.*)$/.exec(line) ?? []
        if (mark === undefined) return `${line}\n`
        typed.push(input)
        return mark
      })
      .join(''),
  )
  return { typed, pieces }
}

/** The keys of a JSON value and of all in it, as paths: `benefits[].id`. Lists are taken together. */
export function keysOf(value: unknown, path = ''): Set<string> {
  const keys = new Set<string>()
  const parts: [string, unknown][] = Array.isArray(value)
    ? value.map((part) => [`${path}[]`, part])
    : Object.entries(typeof value === 'object' && value !== null ? value : {}).map(([key, part]) => [
        path === '' ? key : `${path}.${key}`,
        part,
      ])
  for (const [at, part] of parts) {
    if (!Array.isArray(value)) keys.add(at)
    for (const key of keysOf(part, at)) keys.add(key)
  }
  return keys
}

/** The anchors that a page's headings make, as code hosts name them. */
export const anchorsOf = (markdown: string): string[] =>
  [...markdown.replace(/^(`{3,})[\s\S]*?^\1$/gm, '').matchAll(/^#+ +(.*)$/gm)].map(([, title = '']) =>
    title
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  )
