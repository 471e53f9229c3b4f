import { PACKAGE } from './namespaces.ts'
import { tag, words, xmlFile } from './xml.ts'

/** `docProps/core.xml`: title and language. No author, no computer, no time: a file must not say more than its pages do. */
export const propertiesFile = (title: string, language: string): string =>
  xmlFile(
    tag(
      'cp:coreProperties',
      {
        'xmlns:cp': `${PACKAGE}/metadata/core-properties`,
        'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
      },
      tag('dc:title', {}, words(title)),
      tag('dc:language', {}, words(language)),
    ),
  )
