import { beforeAll, describe, expect, test } from 'vitest';
import type { PredicateDefinition } from '../cypher/model/define.ts';
import { predicateNames, predicateOf } from '../cypher/model/predicates.ts';
import { type SentencePart, sentenceText, tellClaim } from '../cypher/sentence/index.ts';
import { type BundledClaim, readBundled } from './read-bundled.ts';
import { SAID_OF } from './said-of.ts';

/** The day on which the sentences are told: after everything the data knows the end of. */
const DAY = '2025-12-01';

let claims: readonly BundledClaim[] = [];
/** Claims of the article: small, and with every kind of further party. */
let article: readonly BundledClaim[] = [];

beforeAll(async () => {
  claims = (await readBundled()).filter(({ predicate }) => predicate !== 'ALSO_KNOWN_AS');
  article = claims.filter(({ fromArticle }) => fromArticle);
}, 600_000);

/** One claim seen from one of its parties. */
interface View {
  readonly claim: BundledClaim;
  readonly seenFrom: string;
  /** `subject`, `object`, or the part of a further party. */
  readonly part: string;
}

function viewsOf(some: readonly BundledClaim[]): readonly View[] {
  return some.flatMap((claim) => {
    const { subject, object, also } = claim;
    const ends = [subject.id, ...(object === null ? [] : [object.id])];
    return [
      { claim, seenFrom: subject.id, part: 'subject' },
      ...(object === null || object.id === subject.id ? [] : [{ claim, seenFrom: object.id, part: 'object' }]),
      ...also
        .filter(({ entity }) => !ends.includes(entity.id))
        .map(({ as, entity }) => ({ claim, seenFrom: entity.id, part: as })),
    ];
  });
}

const nameIn = (language: 'en' | 'zh', { name, nameZh }: { name: string; nameZh: string | null }): string =>
  language === 'en' ? name : (nameZh ?? name);

const wordsOf = (parts: readonly SentencePart[]): string =>
  parts
    .filter(({ kind }) => kind !== 'entity' && kind !== 'value' && kind !== 'role')
    .map(({ text }) => text)
    .join(' ');

/** What is wrong with a sentence; empty when nothing is. */
function faultsOf({ claim, seenFrom, part }: View, language: 'en' | 'zh'): readonly string[] {
  const parts = tellClaim(claim, { language, day: DAY, seenFrom });
  const text = parts.map((one) => one.text).join('');
  const words = wordsOf(parts);
  const faults: string[] = [];
  const fault = (what: string, isSo: boolean): void => {
    if (isSo) faults.push(`${what}: ${text}`);
  };
  fault('an empty value', /“”|「」|\(\)|（）|undefined|null|NaN/u.test(text));
  fault('a pattern that was not filled', /[{}[\]/]|\(了\)/u.test(words.replaceAll('days/week', '')));
  fault(
    'a raw figure',
    parts.some(({ kind, text: value }) => kind === 'value' && /\de\+|\d{7,}|\.0\b/u.test(value)),
  );
  fault('a word twice', doubles(parts));
  const isEnd = part === 'subject' || part === 'object';
  for (const one of isEnd && claim.object !== null ? [claim.subject, claim.object] : [claim.subject]) {
    fault(`no ${one.id}`, !toldNames(parts, language).includes(nameIn(language, one).toLowerCase()));
  }
  const said = SAID_OF[claim.predicate]?.[part];
  const isTold = said !== undefined && (isEnd || claim.modality === 'actual' || claim.predicate === 'PLANS');
  fault('words of another part', !(isTold ? said[language] : MENTIONED[language]).test(withoutNames(parts)));
  fault('the wrong tense', !tenseFits(claim, part, { words, language }));
  fault('a plan or a possibility told as a fact', isOpen(claim) && !OPEN[language].test(words));
  fault('a fact told as a possibility', claim.modality === 'actual' && / may |可能|預計/u.test(words));
  fault('a dispute that is not told', claim.disputed && !/disputed|den(?:y|ies)|爭議|否認/u.test(words));
  fault(
    'an estimate told as an opinion',
    predicateOf(claim.predicate).estimate === true && /opinion|評論|implies/u.test(words),
  );
  if (language === 'zh') {
    // A hedge names who speaks, by a name that may be Latin.
    fault('Latin letters among Chinese words', /[A-Za-z]/u.test(wordsOf(parts.filter(({ kind }) => kind !== 'hedge'))));
    fault('a space between characters', /\p{Script=Han} \p{Script=Han}/u.test(withoutNames(parts)));
    fault('a half-width mark', /[,:;]/u.test(words));
  } else fault('Chinese among English words', /\p{Script=Han}/u.test(words));
  return faults;
}

/** The sentence with each name in full: of "Ada Tide leads their own team" the team is Ada Tide's. */
const toldNames = (parts: readonly SentencePart[], language: 'en' | 'zh'): string =>
  parts
    .map((one) => {
      if (one.kind !== 'entity') return one.text;
      const name = nameIn(language, one.entity);
      return name.endsWith(one.text) ? name : one.text;
    })
    .join('')
    .toLowerCase();

const MENTIONED = { en: / (?:is|are) mentioned in: /u, zh: /見於：/u } as const;
const OPEN = { en: / may | (?:is|are) to | with reserve/u, zh: /可能|預計|有所保留/u } as const;

const isOpen = ({ modality, predicate }: BundledClaim): boolean =>
  modality === 'possible' || (modality === 'planned' && predicate !== 'PLANS');

/** With a mark for each name and value, so that only the words are looked at. */
const withoutNames = (parts: readonly SentencePart[]): string =>
  parts
    .map(({ kind, text }) => (kind === 'entity' || kind === 'value' || kind === 'role' ? '_' : text))
    .join('')
    .replaceAll(/\b(?:the (?:post of )?|(?:their|its) (?:own )?)(?=_)|自己的(?=_)/giu, '');

/** "left left": the last word of a part is the first of the next one. */
function doubles(parts: readonly SentencePart[]): boolean {
  return parts.some((part, index) => {
    const last = part.text.match(/[\p{Script=Latin}]+$/u)?.[0];
    const [first] = parts[index + 1]?.text.trim().match(/^[\p{Script=Latin}]+/u) ?? [];
    return last !== undefined && first !== undefined && last.toLowerCase() === first.toLowerCase();
  });
}

interface Told {
  readonly words: string;
  readonly language: 'en' | 'zh';
}

/** A state that is over by then is told in the past, in both languages, and one that is not never is. */
function tenseFits(claim: BundledClaim, part: string, { words, language }: Told): boolean {
  const { kind } = predicateOf(claim.predicate);
  if (kind !== 'state' || claim.modality !== 'actual') return true;
  const isOver = claim.period.endLatest !== null && claim.period.endLatest < DAY;
  if (language === 'zh') return words.includes('曾') === isOver;
  const [verb = ''] = words.replace(/^(?:the post of|the|“|”|\s)+/iu, '').split(' ');
  if (part !== 'subject' && part !== 'object') return true;
  return /ed$|^(?:was|were|had|led|made)$/u.test(verb) === isOver;
}

const allFaults = (some: readonly BundledClaim[]): readonly string[] =>
  viewsOf(some).flatMap((view) => [...faultsOf(view, 'en'), ...faultsOf(view, 'zh')]);

test('every claim of both data sets reads well from every side in both languages', () => {
  expect(claims.length).toBeGreaterThan(25_000);
  const faults = allFaults(claims);
  expect(faults.slice(0, 20)).toEqual([]);
}, 300_000);

test('every part that a further party of a claim plays has words of its own, or is told neutrally', () => {
  const parties = viewsOf(article).filter(({ part }) => part !== 'subject' && part !== 'object');
  expect(parties.length).toBeGreaterThan(45);
  for (const { claim, seenFrom, part } of parties) {
    const text = sentenceText(claim, { language: 'en', day: DAY, seenFrom });
    const hasWords = Object.hasOwn(predicateOf(claim.predicate).parties, part);
    if (!hasWords) expect(text).toMatch(MENTIONED.en);
    expect(hasWords || SAID_OF[claim.predicate]?.[part] === undefined).toBe(true);
  }
});

/** The registry with two of its parts exchanged, for as long as `look` takes. */
function whileSwapped<T>(definition: PredicateDefinition, look: () => T): T {
  const { fromSubject, fromObject } = definition;
  if (fromObject === null) throw new Error('Nothing to swap.');
  Object.assign(definition, { fromSubject: fromObject, fromObject: fromSubject });
  try {
    return look();
  } finally {
    Object.assign(definition, { fromSubject, fromObject });
  }
}

describe('a registry whose parts are exchanged is found out', () => {
  test.each(
    predicateNames().filter((name) => predicateOf(name).fromObject !== null && predicateOf(name).symmetric !== true),
  )('%s: subject and object', (name) => {
    const some = claims.filter(({ predicate }) => predicate === name).slice(0, 50);
    if (some.length === 0) return expect(predicateOf(name).reserved).toBe(true);
    expect(whileSwapped(predicateOf(name), () => allFaults(some)).length).toBeGreaterThan(0);
  });

  test('a further party that is given the words of the object', () => {
    const ended = article.filter(({ predicate }) => predicate === 'ENDED');
    const { parties, fromObject } = predicateOf('ENDED');
    Object.assign(predicateOf('ENDED'), { parties: { affected: fromObject } });
    try {
      expect(allFaults(ended).join()).toContain('words of another part');
    } finally {
      Object.assign(predicateOf('ENDED'), { parties });
    }
  });
});

test('the sentences that a person has read are still the same', async () => {
  const seen = new Set<string>();
  const rows = viewsOf([...article, ...claims.filter(({ fromArticle }) => !fromArticle)])
    .filter(({ claim, seenFrom, part }) => {
      const key = `${claim.predicate} ${part} ${claim.modality} ${claim.certainty} ${claim.disputed}`;
      const isFirst = !seen.has(key);
      seen.add(key);
      return isFirst || (claim.fromArticle && seenFrom.startsWith('person:') && !seenFrom.includes('#'));
    })
    .map(({ claim, seenFrom, part }) => {
      const [en, zh] = (['en', 'zh'] as const).map((language) => sentenceText(claim, { language, day: DAY, seenFrom }));
      return `${claim.predicate} · ${part}\n  ${en ?? ''}\n  ${zh ?? ''}`;
    });
  expect(rows.length).toBeGreaterThan(150);
  await expect(`${rows.toSorted().join('\n')}\n`).toMatchFileSnapshot('sentences.golden.txt');
});
