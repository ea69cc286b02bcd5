import { textsAmong } from '@orrery/cypher/model/records/texts.ts';
import { fold } from '@orrery/cypher/text/fold.ts';

/** What an entity's search fields are made from. */
export interface NamedEntity {
  readonly name: string;
  readonly nameZh: string | null;
  /** Its names in further languages among its texts, as they are stored. */
  readonly texts: readonly string[] | null;
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
  const stated = [entity.nameZh ?? [], Object.values(textsAmong(entity.texts ?? [], 'name'))].flat();
  const names = [...new Set([entity.name, ...stated, ...aliases])];
  const searchNames = names.map((name) => fold(name));
  return { aliases, names, searchNames, searchKey: [...new Set(searchNames)].join('\n') };
}
