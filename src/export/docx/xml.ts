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
    if (value !== undefined) start += ` ${key}="${attribute(value)}"`
  }
  const inside = together(children)
  return (inside === '' ? `<${start}/>` : `<${start}>${inside}</${name}>`) as Xml
}

const attribute = (value: string | number): string =>
  typeof value === 'number' ? String(Math.round(value)) : escapeXml(value)

/** An element around other elements; undefined where there are none. */
export function around(name: string, ...children: readonly (Xml | undefined)[]): Xml | undefined {
  const inside = together(children)
  return inside === '' ? undefined : (`<${name}>${inside}</${name}>` as Xml)
}

/** The most frequent kind of element in WordprocessingML: nothing but a value. */
export const valued = (name: string, value: string | number | undefined): Xml | undefined =>
  value === undefined ? undefined : (`<${name} w:val="${attribute(value)}"/>` as Xml)

/** An element that says yes by being there. */
export const flag = (name: string, on: boolean | undefined): Xml | undefined => (on ? (`<${name}/>` as Xml) : undefined)

/** Words inside an element: never markup. */
export const words = (text: string): Xml => escapeXml(text) as Xml

/** Several parts one after the other. */
export function together(parts: readonly (Xml | undefined)[]): Xml {
  let all = ''
  for (const part of parts) if (part !== undefined) all += part
  return all as Xml
}

/** A whole file. */
export const xmlFile = (root: Xml): string => `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${root}`
