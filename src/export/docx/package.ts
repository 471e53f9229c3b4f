import { PACKAGE, RELATIONSHIPS } from './namespaces.ts'
import { tag, type Xml, xmlFile } from './xml.ts'

const TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml'

/** The parts of `word/` besides the document: by their names, as relationships and as content types. */
const PARTS = ['styles', 'numbering', 'settings', 'footer'] as const

const typed = (part: string, type: string): Xml => tag('Override', { PartName: part, ContentType: type })

/** `[Content_Types].xml`: what each part is. */
export const contentTypesFile: string = xmlFile(
  tag(
    'Types',
    { xmlns: `${PACKAGE}/content-types` },
    tag('Default', { Extension: 'rels', ContentType: 'application/vnd.openxmlformats-package.relationships+xml' }),
    typed('/word/document.xml', `${TYPE}.document.main+xml`),
    ...PARTS.map((part) => typed(`/word/${part}.xml`, `${TYPE}.${part}+xml`)),
    typed('/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'),
  ),
)

const relationships = (entries: readonly { id: string; type: string; target: string }[]): string =>
  xmlFile(
    tag(
      'Relationships',
      { xmlns: `${PACKAGE}/relationships` },
      ...entries.map(({ id, type, target }) => tag('Relationship', { Id: id, Type: type, Target: target })),
    ),
  )

/** `_rels/.rels`: where the document and its properties are. */
export const packageRelationshipsFile: string = relationships([
  { id: 'document', type: `${RELATIONSHIPS}/officeDocument`, target: 'word/document.xml' },
  {
    id: 'properties',
    type: `${PACKAGE}/relationships/metadata/core-properties`,
    target: 'docProps/core.xml',
  },
])

/** `word/_rels/document.xml.rels`: what the document refers to, each by the name of its part. */
export const documentRelationshipsFile: string = relationships(
  PARTS.map((part) => ({ id: part, type: `${RELATIONSHIPS}/${part}`, target: `${part}.xml` })),
)
