/** `1 person`, `30 people` */
export const counted = (count: number, one: string, more: string): string => `${count} ${count === 1 ? one : more}`
