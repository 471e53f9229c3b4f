import { show } from './show.ts'

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Anyone's words as text of a page or of an attribute: never markup. */
export const htmlText = (text: string): string => show(text).replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign)
