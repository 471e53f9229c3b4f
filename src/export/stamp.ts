import { VERSION } from '../version.ts'

/** What data files say of themselves: which of the schemas in `schemas/export/` they follow, and what wrote them. */
export const stampOf = (record: string): { readonly schema: string; readonly tool: string } => ({
  schema: `waymark/${record}/1`,
  tool: `waymark ${VERSION}`,
})
