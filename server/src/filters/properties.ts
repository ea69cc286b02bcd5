import { InvalidInput } from '@orrery/cypher/errors.ts';
import { isPredicate, predicateNames, predicateOf } from '@orrery/cypher/model/predicates.ts';
import { perVocabulary } from '@orrery/cypher/model/vocabulary.ts';
import { fold } from '@orrery/cypher/text/fold.ts';
import { didYouMean, type NamedWord } from '../vocabulary/did-you-mean.ts';

/** What properties a graph has, and in which units their figures are. */
export interface Properties {
  /** The property of that name. Throws InvalidInput with what comes close to it. */
  named(given: string, place: string): Promise<string>;
  /**
   * The unit that figures of it are compared in: the one given, else the only one there is. Empty text is for figures without a unit.
   * Throws InvalidInput where there are several: figures of different units are never compared.
   */
  unitOf(property: string, given: string | null | undefined, place: string): Promise<string | null>;
}

/** Predicates as properties: by name, and by what they are called in either language. */
const words = perVocabulary<readonly NamedWord[]>(() =>
  predicateNames().map((name) => {
    const { label, inverse, called } = predicateOf(name);
    const told = [label.en, label.zh, inverse.en, inverse.zh];
    return { name, words: called === undefined ? told : [called.en, called.zh, ...told] };
  }),
);

const spelt = (text: string): string => fold(text).replaceAll(/[\s_-]+/g, '');

/** The properties of our claims: predicates, and the units in the claims. */
export function claimProperties(parts: {
  renew(): Promise<void>;
  units(predicate: string): Promise<readonly (string | null)[]>;
}): Properties {
  const known = new Map<string, Promise<readonly (string | null)[]>>();
  const find = (given: string): string | undefined => {
    if (isPredicate(given)) return given;
    const asked = spelt(given);
    return words().find(({ name, words: told }) => [name, ...told].some((word) => spelt(word) === asked))?.name;
  };
  return {
    async named(given, place) {
      const name = find(given);
      if (name !== undefined) return name;
      await parts.renew();
      const renewed = find(given);
      if (renewed !== undefined) return renewed;
      const close = didYouMean(given, words());
      throw new InvalidInput(
        `\`${place}\` is no property of this graph. ${close.length > 0 ? `Did you mean ${close.join(' or ')}?` : 'Ask `model { predicates { predicate } }` for those there are.'}`,
      );
    },
    async unitOf(property, given, place) {
      if (typeof given === 'string') return given === '' ? null : given;
      const asked = known.get(property) ?? parts.units(property);
      known.set(property, asked);
      const units = await asked;
      if (units.length <= 1) return units[0] ?? null;
      const told = units.map((unit) => (unit === null ? '"" (none)' : JSON.stringify(unit))).toSorted();
      throw new InvalidInput(
        `${property} has figures in ${units.length} units, which are not compared with one another. Give \`${place}\`: ${told.slice(0, 8).join(', ')}.`,
      );
    },
  };
}
