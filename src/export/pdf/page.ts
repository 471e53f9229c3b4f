/** Letter paper, as printers in the United States have it, in points of 1/72 inch from the top left. */
export const PAGE = { width: 612, height: 792, side: 72, top: 50, bottom: 52, footer: 764 } as const

/** Between the margins. */
export const TEXT_WIDTH = PAGE.width - 2 * PAGE.side
export const TEXT_HEIGHT = PAGE.height - PAGE.top - PAGE.bottom
