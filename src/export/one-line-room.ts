import type { Block } from '../core/document/document.ts'

type Room = Extract<Block, { kind: 'room' }>

/** Behind a longer label there is too little of the line left to write on. */
const LONGEST = 46

/** Whether a line to write on stands beside its label and not below it. */
export const isOneLine = ({ label, lines }: Room): boolean => lines === 1 && label !== '' && label.length <= LONGEST
