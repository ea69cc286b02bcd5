/** What kind of thing an id names (docs/adr/20261124-one-id-everywhere.md): the stored id is the global id. */
export type IdKind = 'claim' | 'citation' | 'paragraph' | 'document' | 'entity';

/** Decides by the prefix alone; whether the thing exists only the database knows. */
export function kindOfId(id: string): IdKind {
  if (id.startsWith('c_')) return 'claim';
  if (id.startsWith('k_')) return 'citation';
  if (id.startsWith('doc:')) return /#(?:p\d+|r-[a-z0-9._-]+)$/.test(id) ? 'paragraph' : 'document';
  return 'entity';
}
