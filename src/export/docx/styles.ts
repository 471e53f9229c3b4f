import { PLAIN_NAMESPACES } from './namespaces.ts'
import { TEXT_WIDTH } from './page.ts'
import { type ParagraphLook, paragraphProperties, type RunLook, runProperties } from './properties.ts'
import { tag, valued, type Xml, xmlFile } from './xml.ts'

/** All with at least 7:1 against white paper. */
const COLORS = { heading: '1F3A5F', quiet: '595959', rule: '8496B0', added: '14532D', removed: '7F1D1D' }

interface ParagraphStyle {
  readonly name: string
  readonly basedOn?: string
  readonly next?: string
  readonly paragraph?: ParagraphLook
  readonly run?: RunLook
}

const heading = (level: number, size: number, before: number, after: number): ParagraphStyle => ({
  name: `heading ${level}`,
  next: 'Normal',
  paragraph: { keepNext: true, keepLines: true, before, after, outline: level - 1 },
  run: { bold: true, color: COLORS.heading, size },
})

/**
 * By their ids. Names that Word knows (`heading 1`, `caption`, `Quote`) make it treat them as its own: in the navigation
 * pane, for screen readers, in other languages.
 */
export const PARAGRAPH_STYLES = {
  Heading1: heading(1, 38, 0, 100),
  Heading2: heading(2, 27, 260, 80),
  Heading3: heading(3, 24, 200, 60),
  Heading4: heading(4, 22, 160, 50),
  Quote: { name: 'Quote', paragraph: { rule: { side: 'left', color: COLORS.rule }, left: 284 } },
  ListParagraph: { name: 'List Paragraph', paragraph: { after: 40 } },
  Caption: {
    name: 'caption',
    next: 'Normal',
    paragraph: { keepLines: true, before: 120, after: 80 },
    run: { bold: true, size: 20 },
  },
  TableText: { name: 'Table Text', paragraph: { after: 0 }, run: { size: 20 } },
  TableHeading: { name: 'Table Heading', basedOn: 'TableText', run: { bold: true } },
  Term: { name: 'Term', next: 'About', paragraph: { keepNext: true, after: 20 }, run: { bold: true } },
  About: { name: 'About', paragraph: { left: 284 } },
  Pair: { name: 'Pair', paragraph: { after: 40 } },
  Room: {
    name: 'Room to Write',
    paragraph: {
      line: 400,
      lineRule: 'exact',
      after: 40,
      tab: { at: TEXT_WIDTH, align: 'right', leader: 'underscore' },
    },
  },
  Figure: { name: 'Figure', next: 'Caption', paragraph: { before: 120, after: 40 } },
  Colophon: {
    name: 'Colophon',
    paragraph: { rule: { side: 'top', color: COLORS.rule }, keepLines: true, after: 0 },
    run: { color: COLORS.quiet, size: 17 },
  },
  Footer: {
    name: 'footer',
    paragraph: { after: 0, tab: { at: TEXT_WIDTH, align: 'right' } },
    run: { color: COLORS.quiet, size: 17 },
  },
} as const satisfies Record<string, ParagraphStyle>

export type ParagraphStyleId = keyof typeof PARAGRAPH_STYLES | 'Normal'

/** How far a style sets its paragraphs in by itself. */
export const indentOf = (style: ParagraphStyleId): number =>
  style === 'Normal' ? 0 : (styleOf(style).paragraph?.left ?? 0)

const styleOf = (id: keyof typeof PARAGRAPH_STYLES): ParagraphStyle => PARAGRAPH_STYLES[id]

const RUN_STYLES: Readonly<Record<string, { readonly name: string; readonly run: RunLook }>> = {
  Strong: { name: 'Strong', run: { bold: true } },
  Quiet: { name: 'Quiet', run: { color: COLORS.quiet } },
  Added: { name: 'Added', run: { color: COLORS.added, underline: true } },
  Removed: { name: 'Removed', run: { strike: true, color: COLORS.removed } },
}

/** `word/styles.xml`. The language is the one that spelling is checked in and screen readers speak. */
export const stylesFile = (language: string): string =>
  xmlFile(
    tag(
      'w:styles',
      PLAIN_NAMESPACES,
      tag(
        'w:docDefaults',
        {},
        tag('w:rPrDefault', {}, runProperties({ fonts: { latin: 'Calibri', complex: 'Arial' }, size: 22, language })),
        tag('w:pPrDefault', {}, paragraphProperties({ after: 100, line: 252, lineRule: 'auto' })),
      ),
      ...STYLES,
    ),
  )

const style = (type: string, id: string, name: string, own: boolean, ...children: readonly (Xml | undefined)[]): Xml =>
  tag(
    'w:style',
    { 'w:type': type, 'w:default': own ? undefined : 1, 'w:styleId': id },
    valued('w:name', name),
    ...children,
  )

const line = (side: string): Xml =>
  tag(`w:${side}`, { 'w:val': 'single', 'w:sz': 4, 'w:space': 0, 'w:color': COLORS.rule })

const CELL_MARGINS = tag(
  'w:tblCellMar',
  {},
  ...['top', 'left', 'bottom', 'right'].map((side) =>
    tag(`w:${side}`, { 'w:w': side === 'left' || side === 'right' ? 100 : 35, 'w:type': 'dxa' }),
  ),
)

const part = (type: string): Xml => tag('w:tblStylePr', { 'w:type': type }, runProperties({ bold: true }))

const STYLES: readonly Xml[] = [
  style('paragraph', 'Normal', 'Normal', false, tag('w:qFormat')),
  style('character', 'DefaultParagraphFont', 'Default Paragraph Font', false),
  style('table', 'TableNormal', 'Normal Table', false),
  style('numbering', 'NoList', 'No List', false),
  ...(Object.keys(PARAGRAPH_STYLES) as (keyof typeof PARAGRAPH_STYLES)[]).map((id) => {
    const { name, basedOn = 'Normal', next, paragraph, run } = styleOf(id)
    return style(
      'paragraph',
      id,
      name,
      true,
      valued('w:basedOn', basedOn),
      valued('w:next', next),
      tag('w:qFormat'),
      paragraph && paragraphProperties(paragraph),
      run && runProperties(run),
    )
  }),
  ...Object.entries(RUN_STYLES).map(([id, { name, run }]) =>
    style('character', id, name, true, tag('w:qFormat'), runProperties(run)),
  ),
  style(
    'table',
    'Facts',
    'Facts',
    true,
    valued('w:basedOn', 'TableNormal'),
    tag('w:tblPr', {}, tag('w:tblBorders', {}, ...['top', 'bottom', 'insideH'].map(line)), CELL_MARGINS),
    part('firstRow'),
    part('firstCol'),
  ),
]
