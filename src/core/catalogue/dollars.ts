/** An amount as people in the US write it: `$12,040`. */
export const dollars = (usd: number): string => `$${String(usd).replace(/\B(?=(?:\d{3})+(?!\d))(?<!\.\d*)/g, ',')}`
