import { fold } from '@orrery/cypher/text/fold.ts';

/** What an entity's search fields are made from. */
export interface NamedEntity {
  readonly name: string;
  readonly nameZh: string | null;
  /** Values of its shown ALSO_KNOWN_AS claims. */
  readonly aliases: readonly string[];
}

export interface SearchNames {
  readonly aliases: readonly string[];
  /** All names as written, each once; parallel to `searchNames`, so that a hit can say which name it was. */
  readonly names: readonly string[];
  readonly searchNames: readonly string[];
  /** The folded names in one text, for `CONTAINS`. */
  readonly searchKey: string;
}

export function deriveNames(entity: NamedEntity): SearchNames {
  const aliases = [...new Set(entity.aliases)].toSorted();
  const names = [...new Set([entity.name, ...(entity.nameZh === null ? [] : [entity.nameZh]), ...aliases])];
  const searchNames = names.map((name) => fold(name));
  return { aliases, names, searchNames, searchKey: [...new Set(searchNames)].join('\n') };
}
