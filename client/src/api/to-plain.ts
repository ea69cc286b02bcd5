/** An answer as the page keeps it: `type { id }` of the schema is the name of the type alone. */
export type Plain<T> = T extends object
  ? { [Key in keyof T]: Key extends 'type' | 'types' ? Named<T[Key]> : Plain<T[Key]> }
  : T;

type Named<T> = T extends readonly (infer Each)[]
  ? readonly Named<Each>[]
  : T extends { readonly id: infer Id }
    ? Id
    : Plain<T>;

/**
 * Types are objects in the schema, since they have words and a parent there. The page has the vocabulary itself and keeps their names.
 * The answer is fresh from the wire and used for nothing else, so it is changed where it is; it is never read as it was again.
 */
export function toPlain<T>(answer: T): Plain<T> {
  flatten(answer);
  return answer as Plain<T>;
}

function flatten(value: unknown): void {
  if (typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) {
    for (const each of value) flatten(each);
    return;
  }
  const record = value as Record<string, unknown>;
  for (const [key, part] of Object.entries(record)) {
    if (typeof part !== 'object' || part === null) continue;
    if (key === 'type') record[key] = nameOf(part);
    else if (key === 'types' && Array.isArray(part)) record[key] = part.map(nameOf);
    else flatten(part);
  }
}

const nameOf = (type: unknown): unknown => (typeof type === 'object' && type !== null && 'id' in type ? type.id : type);
