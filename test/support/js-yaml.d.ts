declare module 'js-yaml' {
  /** The data of a text of one YAML document. */
  export function load(text: string): unknown
}
