/** A schema check made by ajv at build time (scripts/build.mjs); `errors` holds what the last call found. */
interface Validator {
  (data: unknown): boolean
  errors?: readonly SchemaError[] | null
}

/** The parts of an ajv error that findings are made from. */
export interface SchemaError {
  readonly instancePath: string
  readonly keyword: string
  readonly params: Readonly<Record<string, unknown>>
  readonly message?: string
  readonly parentSchema?: { readonly properties?: Readonly<Record<string, unknown>> }
}

export const framework: Validator
export const roles: Validator
export const opportunities: Validator
export const crosswalk: Validator
export const view: Validator
