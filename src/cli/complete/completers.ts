import type { Completes } from '../../commands/command.ts'
import { type Framework, type Prompt, sectionsOf } from '../../core/framework.ts'
import { FORMATS } from '../../export/formats.ts'
import type { Content } from '../../store/content/content.ts'
import { groupNamed, type Known, TOPIC_NAMES } from '../help/known.ts'
import type { Answers } from './answers.ts'
import type { Line } from './line.ts'
import { planNames } from './plan-names.ts'
import { planOnLine } from './plan-on-line.ts'

export interface About {
  readonly line: Line
  readonly known: Known
  readonly cwd: string
  readonly year: number
  readonly content: Content
}

/** Where the values of each kind come from. A new kind is a name in `Completes` and a line here. */
export const COMPLETERS: Readonly<Record<Completes, (about: About) => Promise<Answers>>> = {
  framework: async ({ content }) => {
    const frameworks = await Promise.all((await content.ids()).map((id) => content.framework(id)))
    return {
      candidates: frameworks
        .filter((framework) => framework !== undefined)
        .map(({ id, title }) => ({ value: id, says: title })),
    }
  },
  benefit: async (about) => ({
    candidates: ((await frameworkOf(about))?.benefits ?? []).map(({ id, title }) => ({ value: id, says: title })),
    inOrder: true,
  }),
  term: async ({ line, cwd, year }) => {
    const { terms } = await planOnLine(line, cwd)
    const usual = [year, year + 1].flatMap((y) => ['spring', 'summer', 'fall'].map((season) => `${y}-${season}`))
    return { candidates: (terms.length > 0 ? terms : usual).map((value) => ({ value })), inOrder: true }
  },
  role: async ({ content }) => ({
    candidates: (await content.catalogues()).roles.map((role) => ({
      value: role.id,
      says: role.name,
    })),
  }),
  item: async ({ content }) => {
    const { roles, opportunities } = await content.catalogues()
    return {
      candidates: [
        ...['benefits', 'roles', 'opportunities'].map((value) => ({ value, says: `all ${value}` })),
        ...[...roles, ...opportunities].map(({ id, name }) => ({ value: id, says: name })),
      ],
      inOrder: true,
    }
  },
  plan: ({ line, cwd }) => planNames(line.typed, cwd),
  file: async () => ({ candidates: [], files: true }),
  prompt: async (about) => ({
    candidates: (await promptsOf(about)).map(({ path, prompt }) => ({ value: path, says: prompt.label })),
    inOrder: true,
  }),
  answer: async (about) => {
    const path = about.line.args.find(({ spec }) => spec?.completes === 'prompt')?.value
    const prompt = (await promptsOf(about)).find((found) => found.path === path)?.prompt
    if (prompt?.type === 'boolean') return { candidates: [{ value: 'yes' }, { value: 'no' }] }
    return {
      candidates: (prompt?.choices ?? []).map(({ id, label }) => ({ value: id, says: label })),
      inOrder: true,
    }
  },
  format: async () => ({ candidates: FORMATS.map(({ id, says }) => ({ value: id, says })) }),
  view: async ({ content }) => ({
    candidates: (await content.views()).map(({ view, says }) => ({ value: view, says })),
  }),
  help: async ({ line: { args }, known }) => {
    const said = args.map(({ value }) => value)
    const next = new Map<string, string>()
    for (const { name, summary } of known.commands) {
      const words = name.split(' ')
      const word = words[said.length]
      if (word === undefined || !said.every((value, i) => words[i] === value)) continue
      next.set(word, groupNamed(known.groups, [...said, word].join(' '))?.summary ?? summary)
    }
    const topics = said.length > 0 ? [] : TOPIC_NAMES.map((value) => ({ value, says: 'topic' }))
    return { candidates: [...[...next].map(([value, says]) => ({ value, says })), ...topics] }
  },
}

/** The framework that a command line means: by an option, by its plan, or the usual one. */
async function frameworkOf({ line, cwd, content }: About): Promise<Framework | undefined> {
  const id = line.options.get('framework') ?? (await planOnLine(line, cwd)).framework
  return (await content.framework(id ?? 'candidate')) ?? content.framework('candidate')
}

async function promptsOf(about: About): Promise<readonly { path: string; prompt: Prompt }[]> {
  const framework = await frameworkOf(about)
  const sections = framework ? sectionsOf(framework) : []
  return sections.flatMap(({ id, prompts }) => prompts.map((prompt) => ({ path: `${id}.${prompt.id}`, prompt })))
}
