import type { CommandHelp } from '../../commands/command.ts'

/** What a word stands for that has commands of its own, such as `content`. */
export interface GroupSpec {
  readonly summary: string
  readonly about: string
}

/** All that can be typed behind `waymark`. */
export interface Known {
  readonly commands: readonly CommandHelp[]
  readonly groups: Readonly<Record<string, GroupSpec>>
}

/** The group of this name; a name such as `constructor` is none. */
export const groupNamed = (groups: Known['groups'], name: string): GroupSpec | undefined =>
  Object.hasOwn(groups, name) ? groups[name] : undefined

/** The topics of `waymark help`; their texts are loaded when one is read. */
export const TOPIC_NAMES = ['exit-codes', 'environment', 'files', 'privacy', 'accessibility'] as const
export type TopicName = (typeof TOPIC_NAMES)[number]
