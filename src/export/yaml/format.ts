import type { DataFormat } from '../format.ts'

export const yamlFormat: DataFormat = {
  kind: 'data',
  id: 'yaml',
  extension: 'yaml',
  suffix: 'shared',
  mediaType: 'application/yaml',
  says: 'a plan of its own, without what is left out',
  load: async () => (await import('./plan-yaml.ts')).planYaml,
}
