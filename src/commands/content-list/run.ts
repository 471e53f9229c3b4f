import type { CommandCode } from '../command.ts'

interface ListData {
  readonly frameworks: readonly {
    id: string
    version: number
    title: string
    audience: string
    benefits: readonly string[]
  }[]
  readonly catalogues: readonly { name: string; items: number }[]
}

export const code: CommandCode<ListData> = {
  async run(_, __, { content }) {
    const frameworks = await Promise.all((await content.ids()).map((id) => content.framework(id)))
    const catalogues = await content.catalogues()
    return {
      exit: 0,
      data: {
        frameworks: frameworks
          .filter((framework) => framework !== undefined)
          .map(({ id, version, title, audience, benefits }) => ({
            id,
            version,
            title,
            audience,
            benefits: benefits.map((benefit) => benefit.id),
          })),
        catalogues: Object.entries(catalogues).map(([name, items]) => ({ name, items: items.length })),
      },
    }
  },
  words: ({ frameworks, catalogues }) =>
    [
      'Frameworks',
      ...frameworks.map(
        ({ id, version, title, benefits }) =>
          `  ${id} (version ${version}): ${title}. Benefits: ${benefits.join(', ')}.`,
      ),
      '',
      'Catalogues',
      ...catalogues.map(({ name, items }) => `  ${name}: ${items} items`),
    ].join('\n'),
}
