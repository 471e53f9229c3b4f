import { isRightToLeft } from './direction.ts'
import { PLAIN_NAMESPACES } from './namespaces.ts'
import { MARGIN, paragraphOf } from './paragraph.ts'
import { run } from './runs.ts'
import { tag, together, words, type Xml, xmlFile } from './xml.ts'

const field = (name: 'PAGE' | 'NUMPAGES'): Xml =>
  tag('w:fldSimple', { 'w:instr': name }, tag('w:r', {}, tag('w:t', {}, words('1'))))

/** `word/footer.xml`: the title and the page, so that printed pages find back together. The only fields of a document. */
export const footerFile = (title: string): string =>
  xmlFile(
    tag(
      'w:ftr',
      PLAIN_NAMESPACES,
      paragraphOf(
        'Footer',
        together([
          run(title.replace(/\s+/g, ' '), {}, isRightToLeft(title)),
          run('\t', {}, false),
          field('PAGE'),
          run(' / ', {}, false),
          field('NUMPAGES'),
        ]),
        MARGIN,
      ),
    ),
  )
