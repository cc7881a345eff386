/** One error of the generated validator, as ajv gives it. */
export interface SchemaError {
  readonly instancePath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
}
/** Whether a parsed configuration fits the schema; if not, `validate.errors` says why. */
export declare const validate: { (data: unknown): boolean; errors?: readonly SchemaError[] | null };
