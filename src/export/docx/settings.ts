import { PLAIN_NAMESPACES } from './namespaces.ts'
import { tag, xmlFile } from './xml.ts'

/** `word/settings.xml`: lay pages out as Word has since 2013, and not in its mode for older files. */
export const settingsFile: string = xmlFile(
  tag(
    'w:settings',
    PLAIN_NAMESPACES,
    tag(
      'w:compat',
      {},
      tag('w:compatSetting', {
        'w:name': 'compatibilityMode',
        'w:uri': 'http://schemas.microsoft.com/office/word',
        'w:val': '15',
      }),
    ),
  ),
)
