/** What a picture is drawn with: enough for timelines and bars, and little enough that every format can draw it. */
export type Shape =
  | {
      readonly kind: 'rect'
      readonly x: number
      readonly y: number
      readonly width: number
      readonly height: number
      readonly fill: Ink
      readonly outline?: Ink
    }
  | {
      readonly kind: 'line'
      readonly x1: number
      readonly y1: number
      readonly x2: number
      readonly y2: number
      readonly ink: Ink
      readonly dashed?: boolean
    }
  | {
      readonly kind: 'text'
      readonly x: number
      /** The base line. */
      readonly y: number
      readonly text: string
      readonly size: number
      readonly anchor?: 'start' | 'middle' | 'end'
      readonly strong?: boolean
      readonly ink: Ink
    }

/** Colors by what they are for; each format has its own, all with enough contrast in print and on a screen. */
export type Ink = 'ink' | 'quiet' | 'paper' | 'fill' | 'strong-fill' | 'pale-fill'

/** A picture in units of a CSS pixel (1/96 inch), the origin at the top left. */
export interface Drawing {
  readonly width: number
  readonly height: number
  readonly shapes: readonly Shape[]
}
