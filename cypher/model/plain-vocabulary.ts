import { drawn, type EntityTypeDefinition, type PredicateDefinition } from './define.ts';
import type { PlainNames, Vocabulary } from './vocabulary.ts';

/** The vocabulary of such a database. Nothing of ours is in it: what is called like a word of ours may mean something else. */
export function plainVocabulary(names: PlainNames): Vocabulary {
  return {
    declarations: [],
    plain: names,
    types: new Map(names.types.map((name) => [name, toType(name)])),
    predicates: new Map(names.predicates.map((name) => [name, toPredicate(name)])),
  };
}

const NO_LABEL: EntityTypeDefinition = {
  label: { en: 'No label', zh: '無標籤' },
  plural: { en: 'No label', zh: '無標籤' },
};

/** Those who made the graph know their labels as they are written. */
function toType(name: string): EntityTypeDefinition {
  if (name === '(no label)') return NO_LABEL;
  const label = { en: name, zh: name };
  return { label, plural: label };
}

/** `ACTED_IN`, `actedIn` → "acted in"; a name with spaces or in another script stays as it is. */
export function plainWords(name: string): string {
  if (!/^[A-Za-z][A-Za-z0-9_]*$/.test(name)) return name;
  return name
    .replaceAll(/(?<=[a-z0-9])(?=[A-Z])/g, ' ')
    .replaceAll('_', ' ')
    .toLowerCase()
    .trim();
}

/** What a phrase gives a meaning to: a name may hold it, and means nothing by it. */
const MEANING = /[{}[\]/()]/g;

/**
 * From the source the words stand as they are, since most such names are verbs ("Tom Hanks acted in The Matrix"); from the target no rule
 * can turn them round, so that there is a link from there is told.
 */
function toPredicate(name: string): PredicateDefinition {
  const words = plainWords(name);
  const safe = words.replaceAll(MEANING, ' ').replaceAll(/\s+/g, ' ').trim() || '…';
  const [first = '', ...rest] = safe.split(' ');
  const verb = [`${first}/${first}/${first}`, ...rest].join(' ');
  return drawn({
    kind: 'state',
    subjects: [],
    objects: [],
    topics: ['relation', 'relation'],
    fromSubject: { en: `${verb} {o}`, zh: ` ${safe} {o}`, heading: { en: words, zh: words } },
    fromObject: {
      en: `be linked from {s} (“${safe}”)`,
      zh: `有來自{s}的連線（「${safe}」）`,
      heading: { en: `← ${words}`, zh: `← ${words}` },
    },
  });
}
