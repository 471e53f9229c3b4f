const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }
const UNSAID =
  /[\u0000-\u001f\u007f-\u009f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

/**
 * A title as the library wants it for the file's properties. It writes the same value twice, once as a PDF string and once
 * as it is into XML (0.20.2): so as XML it says itself escaped.
 */
export function titleProperty(title: string): string {
  const clean = title.replace(/\s+/g, ' ').trim().replace(UNSAID, '\ufffd')
  const escaped = clean.replace(/[&<>]/g, (sign) => ENTITIES[sign] ?? sign)
  return Object.assign(new String(clean), { toString: () => escaped }) as unknown as string
}
