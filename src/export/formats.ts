import type { Format } from './format.ts'

/** Every format of `waymark export`, in the order help names them. */
export const FORMATS: readonly Format[] = []
