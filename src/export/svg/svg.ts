import { escapeXml } from '../escape-xml.ts'

/** A part of a picture as text, made by `element` and `text` alone, so that nothing unescaped gets in. */
export type SvgPart = string & { readonly svg: unique symbol }

type Attributes = Readonly<Record<string, string | number | undefined>>

export function element(name: string, attributes: Attributes, ...children: readonly SvgPart[]): SvgPart {
  const said = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${escapeXml(typeof value === 'number' ? String(round(value)) : (value ?? ''))}"`)
    .join('')
  return (children.length === 0 ? `<${name}${said}/>` : `<${name}${said}>${children.join('')}</${name}>`) as SvgPart
}

/** Words inside an element. */
export const words = (value: string): SvgPart => escapeXml(value) as SvgPart

const round = (value: number): number => Math.round(value * 100) / 100

export interface Picture {
  readonly width: number
  readonly height: number
  /** What a screen reader says first. */
  readonly title: string
  /** The same facts as the picture, in sentences. */
  readonly description: string
  readonly language: string
  readonly parts: readonly SvgPart[]
}

/** A whole SVG file: real text, a title and a description, no script, nothing loaded from elsewhere. Ends in a line break. */
export function svgFile({ width, height, title, description, language, parts }: Picture): string {
  const svg = element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width,
      height,
      viewBox: `0 0 ${round(width)} ${round(height)}`,
      role: 'img',
      'aria-labelledby': 'title desc',
      'xml:lang': language,
      'font-family': 'system-ui, sans-serif',
    },
    element('title', { id: 'title' }, words(title)),
    element('desc', { id: 'desc' }, words(description)),
    ...parts,
  )
  return `${svg}\n`
}
