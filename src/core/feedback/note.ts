/** What an instructor wrote to one person: below a heading of its own where their table has several columns of notes. */
export interface Note {
  readonly heading: string | null
  readonly text: string
}
