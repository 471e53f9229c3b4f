import type { Ink } from '../../core/picture/drawing.ts'

/** What inks are on white paper: words have at least 7:1, what is filled stays apart when printed in gray. */
export const INKS: Readonly<Record<Ink, string>> = {
  ink: '1A1A1A',
  quiet: '595959',
  paper: 'FFFFFF',
  fill: '8FB0D3',
  'strong-fill': '1F4E79',
  'pale-fill': 'E4ECF5',
}
