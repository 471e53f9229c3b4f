import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import { describe, expect, test } from 'vitest'
import { plainPrompter } from '../../src/cli/prompter/plain.ts'
import { richPrompter } from '../../src/cli/prompter/rich/rich.ts'
import { scriptedPrompter } from '../../src/cli/prompter/scripted.ts'
import { terminalOf } from '../../src/cli/terminal/terminal.ts'
import type { Ask, Prompter } from '../../src/commands/reflect/prompter.ts'
import { Session } from '../../src/commands/reflect/session.ts'
import { sessionPlan } from '../../src/commands/reflect/session-plan.ts'
import { promptAt } from '../../src/core/framework.ts'
import { scaleBounds } from '../../src/core/prompt-types/scale.ts'
import { type Entry, isEntries, type Value } from '../../src/core/value.ts'
import { jsonOf } from '../../src/core/value-json.ts'
import { createPlan } from '../../src/store/plan/new-plan.ts'
import { openPlan } from '../../src/store/plan/open-plan.ts'
import { content, FRAMEWORKS, frameworkNamed } from '../support/built-in.ts'
import { freshFolder } from '../support/in-process.ts'
import { askable } from '../support/typing.ts'
import { randomWalk } from '../support/walk.ts'

/** What a person does at one question, in each way of asking. */
interface Hand {
  readonly line: (text: string) => string
  readonly text: (text: string, ask: Ask) => string
  readonly pick: (indexes: readonly number[], ask: Ask) => string
  readonly add: (ask: Ask) => string
  readonly goOn: (ask: Ask) => string
  /** At the review. */
  readonly stop: string
  readonly yes: string
  readonly no: string
}

const PLAIN: Hand = {
  line: (text) => `${text}\n`,
  text: (text, { prompt }) => (prompt.type === 'long_text' ? `${text}\n.\n` : `${text}\n`),
  pick: (indexes, { prompt }) =>
    `${indexes.map((index) => (prompt.type === 'scale' ? scaleBounds(prompt).min + index : prompt.type === 'boolean' ? ['yes', 'no'][index] : index + 1)).join(' ')}\n`,
  add: () => 'add\n',
  goOn: () => '\n',
  stop: '\n',
  yes: 'y\n',
  no: '\n',
}

const DOWN = '\u001b[B'
const UP = '\u001b[A'
const RICH: Hand = {
  line: (text) => `${text}\r`,
  // A paste for one, keys for another.
  text: (text) =>
    text.length % 2 === 0 ? `\u001b[200~${text}\u001b[201~\r` : `${text.replaceAll('\n', '\u001b\r')}\r`,
  pick: (indexes, { prompt }) => {
    if (prompt.type !== 'select_multiple' && prompt.type !== 'rank') return `${DOWN.repeat((indexes[0] ?? 0) + 1)}\r`
    let at = 0
    const moves = indexes.map((index) => {
      const by = index - at
      at = index
      return `${(by > 0 ? DOWN : UP).repeat(Math.abs(by))} `
    })
    return `${moves.join('')}\r`
  },
  add: ({ entries = [] }) => (entries.length === 0 ? '\r' : `${UP}\r`),
  goOn: () => '\r',
  stop: '\u001b[F\r',
  yes: `${DOWN}\r`,
  no: '\r',
}

/** Gives answers by hand: what to type at every question, so that the plan becomes `target`. */
class Person {
  readonly asked: string[] = []
  #entry: Entry | undefined
  #added = new Map<string, number>()

  readonly hand: Hand
  readonly target: ReadonlyMap<string, Value>

  constructor(hand: Hand, target: ReadonlyMap<string, Value>) {
    this.hand = hand
    this.target = target
  }

  at(ask: Ask): string {
    const { path, prompt, entries } = ask
    this.asked.push(entries ? `${path} (${entries.length})` : path.replace(/\.[a-z]+-[^.]+\./, '.*.'))
    if (entries) return this.#menu(ask)
    const inEntry = path.split('.').length > 2
    const value = inEntry ? this.#entry?.fields.get(prompt.id) : this.target.get(path)
    return this.#answer(value, ask)
  }

  /** An offer is taken when the entry has something behind it. */
  offered(question: string, fields: Ask['prompt']['prompts']): string {
    const wants = fields?.some(({ id, offer }) => offer === question && this.#entry?.fields.has(id)) === true
    this.asked.push(`${question} ${wants}`)
    return wants ? this.hand.yes : this.hand.no
  }

  #menu(ask: Ask): string {
    const value = this.target.get(ask.path)
    if (value === null) return this.hand.line(':skip')
    const entries = isEntries(value ?? null) ? (value as readonly Entry[]) : []
    const count = this.#added.get(ask.path) ?? 0
    this.#added.set(ask.path, count + 1)
    this.#entry = entries[count]
    return this.#entry ? this.hand.add(ask) : this.hand.goOn(ask)
  }

  #answer(value: Value | undefined, ask: Ask): string {
    const { prompt } = ask
    if (value === undefined) return this.hand.line('')
    if (value === null) return this.hand.line(':skip')
    const choices = prompt.choices ?? []
    const place = (id: unknown): number => choices.findIndex((choice) => choice.id === id)
    if (prompt.type === 'boolean') return this.hand.pick([value ? 0 : 1], ask)
    if (prompt.type === 'scale') return this.hand.pick([Number(value) - scaleBounds(prompt).min], ask)
    if (prompt.type === 'select_one') return this.hand.pick([place(value)], ask)
    if (Array.isArray(value)) return this.hand.pick(value.map(place), ask)
    return this.hand.text(String(value), ask)
  }
}

/** One session, from the first question to the review. Gives what was asked, in order, and the plan without its ids. */
async function sit(
  framework: string,
  make: (input: PassThrough, never: AbortSignal) => Promise<Prompter>,
  person: Person,
): Promise<{ asked: readonly string[]; plan: string }> {
  const file = join(freshFolder(), 'plan.yaml')
  await createPlan(file, await frameworkNamed(framework), '2026-fall')
  const open = await openPlan(file, content, join(file, '..', '.state'))
  const input = new PassThrough()
  const prompter = await make(input, new AbortController().signal)
  let fields: Ask['prompt']['prompts']
  let count = 0
  const session = new Session({
    plan: sessionPlan(open, '2026-fall', content, join(file, '..', '.state'), () => undefined),
    prompter: {
      ...prompter,
      ask: (ask) => {
        if (ask.entries) fields = ask.prompt.prompts
        input.write(person.at(ask))
        return prompter.ask(ask)
      },
      confirm: (question) => {
        input.write(person.offered(question, fields))
        return prompter.confirm(question)
      },
      review: (review) => {
        input.write(person.hand.stop)
        return prompter.review(review)
      },
    },
    newId: (kind) => `${kind}-${++count}n`,
    edit: async () => undefined,
    nudges: false,
    today: '2026-10-05',
    scope: { essentials: false, benefit: undefined },
    close: 'waymark finalize',
  })
  expect(await session.run()).toBe('reviewed')
  prompter.close()
  return { asked: person.asked, plan: readFileSync(file, 'utf8').replace(/^(\s*- id: ).*$/gm, '$1*') }
}

const drawn = async (input: PassThrough, interrupted: AbortSignal): Promise<Prompter> => {
  const stdin = Object.assign(input, { isTTY: true, setRawMode: () => undefined })
  const stderr = Object.assign(new PassThrough(), { isTTY: true, columns: 80, rows: 24, _isStdio: true })
  stderr.resume()
  const terminal = await terminalOf({ stdin, stdout: stderr, stderr }, { LANG: 'C.UTF-8' }, {})
  expect(terminal.canDraw).toBe(true)
  return richPrompter({ stdin, stderr }, terminal.err, { interrupted, interrupt: () => undefined })
}

describe.each(FRAMEWORKS)('every prompter asks %s alike', (id) => {
  test.each([1, 2])('the same questions in the same order lead to the same plan (%i)', async (seed) => {
    const framework = await frameworkNamed(id)
    const { plan, term } = await randomWalk(framework, seed)
    const target = new Map(
      [...plan.profile, ...term.answers].map(([path, value]) => {
        const prompt = promptAt(framework, path)
        return [path, prompt?.prompts && isEntries(value) ? value.map((entry) => askable(prompt, entry)) : value]
      }),
    )
    const plain = await sit(
      id,
      async (input, interrupted) => plainPrompter(input, () => undefined, interrupted, false),
      new Person(PLAIN, target),
    )
    const rich = await sit(id, drawn, new Person(RICH, target))
    const json = new Map([...target].map(([path, value]) => [path, jsonOf(value)]))
    const scripted = await sit(
      id,
      async (_, interrupted) => scriptedPrompter(json, () => undefined, interrupted),
      new Person({ ...PLAIN }, target),
    )
    expect(rich.asked).toEqual(plain.asked)
    expect(rich.plan).toBe(plain.plan)
    expect(scripted.plan).toBe(plain.plan)
    // A script hands in a repeat whole, so it is not asked for its entries.
    const whole = (asked: readonly string[]): string[] =>
      asked.filter((path) => !/\.\*\.| \(|\? (true|false)$/.test(path))
    expect(whole(scripted.asked)).toEqual(whole(plain.asked))
    expect(plain.asked.length).toBeGreaterThan(15)
  })
})
