import type { Audience } from '../../core/diff/audience.ts'
import { planDiff } from '../../core/diff/plan-diff.ts'
import { fail } from '../../core/finding.ts'
import type { Story } from '../../words/diff/story.ts'
import { storyAloud } from '../../words/diff/story-aloud.ts'
import { storyLines } from '../../words/diff/story-lines.ts'
import { tellDiff } from '../../words/diff/tell-diff.ts'
import { type CommandCode, type Options, textOption } from '../command.ts'
import type { Outcome, Services } from '../services.ts'
import { diffJson } from './diff-json.ts'
import { onePlan, sidesOf } from './sides.ts'

interface DiffOutput {
  readonly story: () => Story
  /** Already written out, for a format that is none for a terminal. */
  readonly written: string | undefined
  readonly json: () => object
}

export const code: CommandCode<DiffOutput> = {
  pages: true,
  async run(args, options, services) {
    const audience = audienceOf(options)
    if (options['all'] === true) return all(args, audience, options, services)
    const { framework, from, to } = await sidesOf(args, textOption(options, 'term'), services)
    const diff = planDiff(framework, from, to, audience)
    return outcome(
      diff.differs,
      () => tellDiff(diff, options['stat'] === true),
      () => diffJson(diff),
      options,
    )
  },
  words: ({ story, written }, { accessible }) => written ?? (accessible ? storyAloud(story()) : storyLines(story())),
  json: ({ json }) => json(),
}

/** What is made to be handed on leaves private answers out without being told. */
function audienceOf(options: Options): Audience {
  const format = textOption(options, 'format') ?? 'text'
  return (textOption(options, 'for') as Audience | undefined) ?? (format === 'text' ? 'me' : 'self')
}

async function all(
  args: readonly string[],
  audience: Audience,
  options: Options,
  services: Services,
): Promise<Outcome<DiffOutput>> {
  if (args.length > 1) throw fail('diff-all', {})
  const [{ planThreads }, { threadsJson }, { tellThreads }] = await Promise.all([
    import('../../core/diff/plan-threads.ts'),
    import('./threads-json.ts'),
    import('../../words/diff/tell-threads.ts'),
  ])
  const { open, file } = await onePlan(args, services)
  const threads = planThreads(open.framework, open.plan, file, audience)
  return outcome(
    threads.differs,
    () => tellThreads(threads, options['stat'] === true),
    () => threadsJson(threads),
    options,
  )
}

async function outcome(
  differs: boolean,
  story: DiffOutput['story'],
  json: DiffOutput['json'],
  options: Options,
): Promise<Outcome<DiffOutput>> {
  const format = textOption(options, 'format')
  const written =
    format === 'markdown'
      ? (await import('../../words/diff/story-markdown.ts')).storyMarkdown(story())
      : format === 'html'
        ? (await import('../../words/diff/story-html.ts')).storyHtml(story())
        : undefined
  return { exit: options['exitCode'] === true && differs ? 1 : 0, data: { story, written, json } }
}
