declare module 'markdown-it' {
  interface Token {
    readonly type: string
    readonly tag: string
    readonly content: string
    readonly children: readonly Token[] | null
  }
  export default class MarkdownIt {
    constructor(preset?: 'commonmark' | 'default', options?: { readonly linkify?: boolean; readonly html?: boolean })
    enable(rules: readonly string[]): this
    parse(text: string, env: object): Token[]
    render(text: string): string
  }
}
