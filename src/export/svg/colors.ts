import type { Ink } from '../../core/picture/drawing.ts'

/** Each with enough contrast on paper: the fills to what lies beside them, the inks for text (WCAG 2.2, 1.4.3 and 1.4.11). */
export const COLORS: Readonly<Record<Ink, string>> = {
  ink: '#1a1a1a',
  quiet: '#595959',
  paper: '#ffffff',
  fill: '#4a7fb5',
  'strong-fill': '#1f4e79',
  'pale-fill': '#f7d58b',
}
