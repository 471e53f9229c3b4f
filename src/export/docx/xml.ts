import { escapeXml } from '../escape-xml.ts'

/** A part of an XML file, made by `tag` and `words` alone, so that nothing unescaped gets in. */
export type Xml = string & { readonly xml: unique symbol }

/** An element. Attributes and children that are undefined are left out, so that what is optional needs no `if`. */
export function tag(
  name: string,
  attributes: Readonly<Record<string, string | number | undefined>> = {},
  ...children: readonly (Xml | undefined)[]
): Xml {
  let start = name
  for (const key in attributes) {
    const value = attributes[key]
    if (value !== undefined) start += ` ${key}="${typeof value === 'number' ? Math.round(value) : escapeXml(value)}"`
  }
  const inside = children.join('')
  return (inside === '' ? `<${start}/>` : `<${start}>${inside}</${name}>`) as Xml
}

/** The most frequent kind of element in WordprocessingML: nothing but a value. */
export const valued = (name: string, value: string | number | undefined): Xml | undefined =>
  value === undefined ? undefined : tag(name, { 'w:val': value })

/** An element that says yes by being there. */
export const flag = (name: string, on: boolean | undefined): Xml | undefined => (on ? tag(name) : undefined)

/** Words inside an element: never markup. */
export const words = (text: string): Xml => escapeXml(text) as Xml

/** Several parts one after the other. */
export const together = (parts: readonly (Xml | undefined)[]): Xml => parts.join('') as Xml

/** A whole file. */
export const xmlFile = (root: Xml): string => `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${root}`
