/** Characters that XML 1.0 has no way to write. */
const NOT_XML =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Printable ASCII less the signs of markup: most text, and nothing to replace in it. */
const PLAIN = /^[ !#-%(-;=?-~]*$/

/** A person's words as XML text or attribute: never markup. */
export const escapeXml = (value: string): string =>
  PLAIN.test(value) ? value : value.replace(NOT_XML, '\ufffd').replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign)
