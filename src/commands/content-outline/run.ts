import type { Condition } from '../../core/condition.ts'
import { type Framework, type Prompt, sectionsOf } from '../../core/framework.ts'
import type { CommandCode } from '../command.ts'
import { needFramework } from '../need-framework.ts'

export const code: CommandCode<Framework> = {
  run: async ([id = 'candidate'], _, { content }) => ({ exit: 0, data: await needFramework(content, id) }),
  words(framework) {
    const { title, source, version } = framework
    const benefits = new Map(framework.benefits.map((benefit) => [benefit.id, benefit]))
    const parts = sectionsOf(framework).map((section) => {
      const benefit = benefits.get(section.id)
      return [
        `## ${section.title}${section.when ? ` (asked when ${sayCondition(section.when)})` : ''}`,
        '',
        ...(benefit ? [benefit.summary.trim(), '', ...benefit.ideas.map(({ text }) => `- ${text.trim()}`), ''] : []),
        ...section.prompts.flatMap((prompt) => outlineOf(prompt, `${section.id}.${prompt.id}`, '')),
      ].join('\n')
    })
    return [
      `# ${title}`,
      '',
      `Version ${version}. Source: ${source.title} (${source.publisher}). ${source.note}`,
      '',
      ...parts,
    ].join('\n')
  },
}

function outlineOf(prompt: Prompt, name: string, indent: string): string[] {
  const { type, label, hint, required, when, offer, points = [], choices = [], min, max, unit } = prompt
  const facts = [
    type,
    ...(required ? ['required'] : []),
    ...(prompt.private ? ['private'] : []),
    ...(min === undefined ? [] : [`at least ${min}`]),
    ...(max === undefined ? [] : [`at most ${max}`]),
    ...(unit ? [unit] : []),
  ]
  return [
    `${indent}- **${label}** \`${name}\` (${facts.join(', ')})`,
    ...(hint ? [`${indent}  ${hint}`] : []),
    ...(when ? [`${indent}  Asked when ${sayCondition(when)}.`] : []),
    ...(offer ? [`${indent}  Asked after a yes to: ${offer}`] : []),
    ...points.map((point, i) => `${indent}  ${i + 1}. ${point}`),
    ...(choices.length > 0 ? [`${indent}  Choices: ${choices.map((choice) => choice.label).join('; ')}.`] : []),
    ...(prompt.prompts ?? []).flatMap((field) => outlineOf(field, field.id, `${indent}  `)),
  ]
}

/** A condition in words, for people who proof-read. */
function sayCondition(condition: Condition): string {
  if (condition.all) return condition.all.map(sayCondition).join(' and ')
  if (condition.any) return condition.any.map(sayCondition).join(' or ')
  if (condition.prompt === undefined)
    return typeof condition.not === 'object' ? `not (${sayCondition(condition.not)})` : ''
  const { prompt, is, not, includes, at_least, at_most, answered } = condition
  const tests = [
    ...(is === undefined ? [] : [`is ${is}`]),
    ...(not === undefined ? [] : [`is not ${String(not)}`]),
    ...(condition.in ? [`is one of ${condition.in.join(', ')}`] : []),
    ...(includes === undefined ? [] : [`includes ${includes}`]),
    ...(at_least === undefined ? [] : [`is at least ${at_least}`]),
    ...(at_most === undefined ? [] : [`is at most ${at_most}`]),
    ...(answered === undefined ? [] : [answered ? 'is answered' : 'is not answered']),
  ]
  return `\`${prompt}\` ${tests.join(' and ')}`
}
