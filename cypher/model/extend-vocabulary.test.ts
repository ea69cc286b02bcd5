import { afterEach, describe, expect, test } from 'vitest';
import { tellClaim, textOf } from '../sentence/index.ts';
import type { DeclaredPredicate, DeclaredVocabulary } from './declared.ts';
import { entityTypeOf, labelsOf } from './entity-types.ts';
import { extendVocabulary } from './extend-vocabulary.ts';
import { admits, predicateOf } from './predicates.ts';
import { BUILT_IN, useVocabulary } from './vocabulary.ts';

afterEach(() => useVocabulary(BUILT_IN));

const FILM: DeclaredVocabulary = {
  types: {
    Film: { label: { en: 'Film', 'zh-Hant': '電影' }, plural: { en: 'Films', 'zh-Hant': '電影' }, icon: 'Artefact' },
    Studio: { parent: 'Organisation', label: { en: 'Studio' }, colour: 'pink' },
  },
  predicates: {
    DIRECTED: {
      kind: 'point',
      fromSubject: { en: 'direct/directs/directed {o}', 'zh-Hant': '執導(了){o}' },
      subjects: ['Person'],
      objects: ['Film'],
    },
    GROSSED: { kind: 'literal', fromSubject: { en: 'gross/grosses/grossed {v}' }, subjects: ['Film'], unit: 'USD' },
  },
};

const extend = (...all: readonly DeclaredVocabulary[]) =>
  extendVocabulary(
    BUILT_IN,
    all.map((words, index) => ({ source: `${'abc'[index]}.yaml`, words })),
  );

const withPredicate = (name: string, predicate: DeclaredPredicate): DeclaredVocabulary => ({
  types: FILM.types,
  predicates: { [name]: predicate },
});

test('declared words answer like built-in ones', () => {
  const { vocabulary, problems } = extend(FILM);
  expect(problems).toEqual([]);
  useVocabulary(vocabulary);
  expect(labelsOf('Studio')).toEqual(['Organisation', 'Studio']);
  expect(entityTypeOf('Film')).toEqual({
    label: { en: 'Film', zh: '電影' },
    plural: { en: 'Films', zh: '電影' },
    icon: 'Artefact',
  });
  expect(entityTypeOf('Studio').plural).toEqual({ en: 'Studio', zh: 'Studio' });
  expect([admits('DIRECTED', 'object', 'Film'), admits('DIRECTED', 'object', 'Person')]).toEqual([true, false]);
  expect(predicateOf('GROSSED')).toMatchObject({ kind: 'literal', drawn: false, unit: 'USD' });
});

describe('the wording that a source leaves out is made', () => {
  const entity = (id: string, name: string, nameZh: string | null = null) => ({ id, type: 'Person', name, nameZh });
  const PERIOD = {
    startEarliest: null,
    startLatest: null,
    endEarliest: null,
    endLatest: null,
    startPrecision: null,
    endPrecision: null,
    endOpen: null,
    lastObserved: null,
  };
  const FIGURE = { value: null, valueZh: null, valueNumber: null, valueMin: null, valueMax: null, unit: null };
  const said = (predicate: DeclaredPredicate, seenFrom: string) => {
    useVocabulary(extend(withPredicate('WORD', predicate)).vocabulary);
    const literal = predicate.kind === 'literal';
    const claim = {
      ...FIGURE,
      value: literal ? 'x' : null,
      predicate: 'WORD',
      subject: entity('a', 'Ada', '艾達'),
      object: literal ? null : entity('b', 'Bo'),
      also: [],
      role: null,
      roleZh: null,
      certainty: 'asserted',
      modality: 'actual',
      disputed: false,
      timeConflict: false,
      period: PERIOD,
    } as const;
    return (['en', 'zh'] as const).map((language) =>
      textOf(tellClaim(claim, { language, day: '2026-11-27', seenFrom })),
    );
  };

  test.each<[string, DeclaredPredicate, readonly string[], readonly string[]]>([
    [
      'the passive of a verb',
      { kind: 'point', fromSubject: { en: 'direct/directs/directed {o}', 'zh-Hant': '執導(了){o}' } },
      ['Ada directed Bo', '艾達執導了 Bo'],
      ['Bo was directed by Ada', 'Bo 由艾達執導'],
    ],
    [
      'with the participle, where it differs',
      { kind: 'state', fromSubject: { en: 'know/knows/knew/known {o} well', 'zh-Hant': '很懂{o}' } },
      ['Ada knows Bo well', '艾達很懂 Bo'],
      ['Bo is known well by Ada', 'Bo 由艾達很懂'],
    ],
    [
      'both ends of a symmetric predicate',
      { kind: 'point', symmetric: true, fromSubject: { en: 'dance/dances/danced with {o}', 'zh-Hant': '與{o}共舞' } },
      ['Ada danced with Bo', '艾達與 Bo 共舞'],
      ['Bo danced with Ada', 'Bo 與艾達共舞'],
    ],
    [
      'a neutral form, where only a label is given',
      { kind: 'state', label: { en: 'mentors', 'zh-Hant': '指導' }, inverse: { en: 'is mentored by' } },
      ['Ada is linked to Bo (“mentors”)', '艾達與 Bo 相連（「指導」）'],
      ['Bo is linked to Ada (“is mentored by”)', 'Bo 與艾達相連（「is mentored by」）'],
    ],
    [
      'English within Chinese, where no Chinese is given',
      { kind: 'state', fromSubject: { en: 'mentor/mentors/mentored {o}' } },
      ['Ada mentors Bo', '艾達 mentors Bo'],
      ['Bo is mentored by Ada', 'Bo is mentored by 艾達'],
    ],
  ])('%s', (...[, predicate, fromSubject, fromObject]) => {
    expect(said(predicate, 'a')).toEqual(fromSubject);
    expect(said(predicate, 'b')).toEqual(fromObject);
  });

  test('of a literal with a label only', () => {
    expect(said({ kind: 'literal', label: { en: 'genre', 'zh-Hant': '類型' } }, 'a')).toEqual([
      'Ada is described by genre: “x”',
      '艾達的類型：「x」',
    ]);
  });
});

test.each<[string, DeclaredVocabulary, readonly string[]]>([
  [
    'names that are no labels, or that are taken',
    {
      types: {
        film: { label: { en: 'x' } },
        Claim: { label: { en: 'x' } },
        OrreryFilm: { label: { en: 'x' } },
        Person: { label: { en: 'x' } },
        'Film`) DELETE n //': { label: { en: 'x' } },
      },
      predicates: {
        directed: { kind: 'point', label: { en: 'x' } },
        SUBJECT: { kind: 'point', label: { en: 'x' } },
        WORKS_AT: { kind: 'point', label: { en: 'x' } },
      },
    },
    [
      'types.Claim: "Claim" is a label that Orrery needs itself — give the type another name',
      'types.Film`) DELETE n //: "Film`) DELETE n //" cannot be the name of a type — write it like FilmStudio: a capital, then at most 63 letters and digits',
      'types.OrreryFilm: "OrreryFilm" is a label that Orrery needs itself — give the type another name',
      'types.Person: the type "Person" is built in — leave it out, or give yours another name',
      'types.film: "film" cannot be the name of a type — write it like FilmStudio: a capital, then at most 63 letters and digits',
      'predicates.SUBJECT: "SUBJECT" is a relationship that Orrery needs itself — give the predicate another name',
      'predicates.WORKS_AT: the predicate "WORKS_AT" is built in — leave it out, or give yours another name',
      'predicates.directed: "directed" cannot be the name of a predicate — write it like ACTED_IN: a capital, then at most 63 capitals, digits and underscores',
    ],
  ],
  [
    'what a type names',
    {
      types: {
        A: { label: { en: '' }, parent: 'Organization' },
        B: { label: { 'zh-Hant': '乙' }, parent: 'Lab', icon: 'Produkt' },
        C: { label: { en: 'C' }, parent: 'C' },
      },
      predicates: {},
    },
    [
      'types.A.label.en: "label.en" is empty — write a text, or leave it out',
      'types.A.parent: there is no type "Organization" — did you mean "Organisation"?',
      'types.B.label: "label" has no English text — give "en": it stands in for every other language',
      'types.B.parent: "Lab" has the parent "Organisation" itself — types stand on two levels; write "Organisation"',
      'types.B.icon: there is no icon "Produkt" — an icon is that of a built-in type; did you mean "Product"?',
      'types.C.parent: "C" is its own parent — leave the parent out',
    ],
  ],
  [
    'what a predicate says',
    {
      types: {},
      predicates: {
        A: { kind: 'point', fromSubject: { en: 'directed {o}', 'zh-Hant': '執導' }, subjects: ['Persn'] },
        B: { kind: 'literal', fromSubject: { en: 'be {o}' }, objects: ['Person'], symmetric: true },
        C: { kind: 'state' },
        D: { kind: 'state', label: { en: 'd' }, fromObject: { en: 'be {x}' }, role: { en: 'as' } },
      },
    },
    [
      'predicates.A.subjects.0: there is no type "Persn" — did you mean "Person"?',
      'predicates.A.fromSubject.en: "directed {o}" begins with no verb — begin with be, or with base/third/past: direct/directs/directed {o}',
      'predicates.A.fromSubject.zh-Hant: "執導" has no {o} — write where it goes: {o}',
      'predicates.B.objects: a literal has a text or a figure, and no objects — leave them out, or choose another kind',
      'predicates.B.symmetric: a literal cannot be symmetric — leave it out',
      'predicates.B.fromSubject.en: "be {o}" has no {v} — write where it goes: {v}',
      'predicates.C: neither "label" nor "fromSubject" is given — say how it reads: label: { en: mentors }, or fromSubject: { en: "mentor/mentors/mentored {o}" }',
      'predicates.D.role.en: "as" has no {r} — write where it goes: {r}',
      'predicates.D.fromObject.en: "{x}" stands for nothing — use {s} for the subject, {o} for the object, {v} for the text or figure',
      'predicates.D.fromObject.en: "be {x}" has no {s} — write where it goes: {s}',
    ],
  ],
])('%s is told with its place and what to do', (_, words, expected) => {
  const { vocabulary, problems } = extend(words);
  expect(problems.map(({ keys, message, remedy }) => `${keys.join('.')}: ${message} — ${remedy}`)).toEqual(expected);
  expect([vocabulary.types, vocabulary.predicates]).toEqual([BUILT_IN.types, BUILT_IN.predicates]);
});

test('two sources may declare a word alike, and not differently', () => {
  const again: DeclaredVocabulary = {
    types: {
      Film: { icon: 'Artefact', plural: { 'zh-Hant': '電影', en: 'Films' }, label: { 'zh-Hant': '電影', en: 'Film' } },
    },
    predicates: {},
  };
  expect(extend(FILM, again).problems).toEqual([]);
  const other = withPredicate('DIRECTED', { ...(FILM.predicates['DIRECTED'] ?? { kind: 'point' }), kind: 'state' });
  const { problems, vocabulary } = extend(FILM, other);
  expect(problems).toEqual([
    {
      source: 'b.yaml',
      keys: ['predicates', 'DIRECTED'],
      kind: 'conflict',
      message: '"DIRECTED" is declared twice, differently: in a.yaml with kind "point", in b.yaml with kind "state"',
      remedy: 'make the two equal, or give one of them another name',
    },
  ]);
  expect(vocabulary.predicates.get('DIRECTED')?.kind).toBe('point');
});

test('the order of words does not depend on the order of sources', () => {
  const names = (...all: readonly DeclaredVocabulary[]) => [...extend(...all).vocabulary.types.keys()];
  const other: DeclaredVocabulary = { types: { Actor: { label: { en: 'Actor' } } }, predicates: {} };
  expect(names(FILM, other)).toEqual(names(other, FILM));
});
