import { type Framework, type Prompt, promptAt, sectionsOf } from '../framework.ts'

/** What the parts of a framework used to be called. */
interface FormerNames {
  readonly sections: ReadonlyMap<string, string>
  readonly prompts: ReadonlyMap<string, string>
  /** The paths that there are now. */
  readonly paths: ReadonlySet<string>
}

/** Made once a framework: every plan of a cohort is read under the same one. */
const known = new WeakMap<Framework, FormerNames>()

function namesIn(framework: Framework): FormerNames {
  const found = known.get(framework)
  if (found) return found
  const names: FormerNames = {
    sections: new Map(framework.benefits.flatMap(({ id, formerly = [] }) => formerly.map((old) => [old, id] as const))),
    prompts: new Map(
      sectionsOf(framework).flatMap(({ id, prompts }) =>
        prompts.flatMap((prompt) => (prompt.formerly ?? []).map((old) => [old, `${id}.${prompt.id}`] as const)),
      ),
    ),
    paths: new Set(sectionsOf(framework).flatMap(({ id, prompts }) => prompts.map((prompt) => `${id}.${prompt.id}`))),
  }
  known.set(framework, names)
  return names
}

/** The present id of a benefit that was renamed; undefined for what never was one. */
export const sectionNow = (framework: Framework, old: string): string | undefined =>
  namesIn(framework).sections.get(old)

/**
 * Where the answer to `section.prompt` belongs now: its own path, the one that the prompt or its benefit was given since,
 * through as many renamings as there were. Undefined when no prompt goes by that name.
 */
export function pathNow(framework: Framework, path: string): string | undefined {
  const { sections, prompts, paths } = namesIn(framework)
  if (paths.has(path)) return path
  const moved = prompts.get(path)
  if (moved !== undefined) return moved
  const [section = '', id = ''] = path.split('.')
  // A name that is in use is nobody's former name.
  const renamed = framework.benefits.some((benefit) => benefit.id === section) ? undefined : sections.get(section)
  return renamed === undefined ? undefined : pathNow(framework, `${renamed}.${id}`)
}

/** The field of an entry that goes by this id, now or formerly. */
export const fieldNow = ({ prompts = [] }: Prompt, id: string): Prompt | undefined =>
  prompts.find((field) => field.id === id) ??
  prompts.find(({ formerly = [] }) => formerly.some((path) => path.endsWith(`.${id}`)))

/** The id that a choice has now; the text itself where no choice had it. */
export const choiceNow = ({ choices = [] }: Pick<Prompt, 'choices'>, id: string): string =>
  choices.some((choice) => choice.id === id)
    ? id
    : (choices.find(({ formerly = [] }) => formerly.includes(id))?.id ?? id)

/** The line that says why a path is no longer asked. */
export const retiredAt = (
  framework: Framework,
  paths: readonly string[],
): NonNullable<Framework['retired']>[number] | undefined => framework.retired?.find(({ path }) => paths.includes(path))

/** Every path that a prompt has or had, by its present one. */
export function pathsOf(framework: Framework, path: string): string[] {
  const [section = '', id = ''] = path.split('.')
  const benefit = framework.benefits.find((candidate) => candidate.id === section)
  const names = [path, ...(promptAt(framework, path)?.formerly ?? [])]
  return [...names, ...(benefit?.formerly ?? []).map((old) => `${old}.${id}`)]
}
