/** A label or a type of relationship, with what a sample of those that have it carries; null where no sample was taken. */
export interface SchemaName {
  readonly name: string;
  readonly properties: readonly { readonly name: string; readonly types: readonly string[] }[] | null;
}

export interface SchemaCallable {
  readonly name: string;
  readonly signature: string;
  readonly description: string;
}

/** The database as it is now, for who writes a query: names, and what a query may call. */
export interface EditorSchema {
  readonly labels: readonly SchemaName[];
  readonly relationshipTypes: readonly SchemaName[];
  readonly functions: readonly SchemaCallable[];
  readonly procedures: readonly SchemaCallable[];
}
