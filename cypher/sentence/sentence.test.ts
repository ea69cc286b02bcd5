import { describe, expect, test } from 'vitest';
import { splitVerb } from '../model/phrase.ts';
import { predicateNames, predicateOf } from '../model/predicates.ts';
import type { SentenceClaim, SentenceEntity, SentencePeriod } from './claim.ts';
import { wordFigure } from './figures.ts';
import { factHeading, factRank, foldedHeading, sentenceText, tellFact, textOf } from './index.ts';

const DAY = '2030-06-15';
const NO_PERIOD: SentencePeriod = {
  startEarliest: null,
  startLatest: null,
  endEarliest: null,
  endLatest: null,
  startPrecision: null,
  endPrecision: null,
  endOpen: null,
  lastObserved: null,
};

const entity = (name: string, type = 'Person', nameZh: string | null = null): SentenceEntity => ({
  id: name.toLowerCase(),
  type,
  name,
  nameZh,
});
const ada = entity('Ada', 'Person', '艾達');
const lab = entity('Rain Lab', 'Lab', '雨實驗室');
const shift = entity('night workers', 'Group', '夜班人員');

const claim = (change: Partial<SentenceClaim> = {}): SentenceClaim => ({
  predicate: 'WORKS_AT',
  subject: ada,
  object: lab,
  also: [],
  role: null,
  roleZh: null,
  value: null,
  valueZh: null,
  valueNumber: null,
  valueMin: null,
  valueMax: null,
  unit: null,
  certainty: 'asserted',
  modality: 'actual',
  disputed: false,
  timeConflict: false,
  period: NO_PERIOD,
  ...change,
});

const both = (change: Partial<SentenceClaim>, seenFrom?: string): readonly [string, string] => [
  sentenceText(claim(change), { language: 'en', day: DAY, seenFrom }),
  sentenceText(claim(change), { language: 'zh', day: DAY, seenFrom }),
];

describe('tense and modality', () => {
  test.each<readonly [Partial<SentenceClaim>, string, string]>([
    [{}, 'Ada works at Rain Lab', '艾達任職於雨實驗室'],
    [{ subject: shift }, 'Night workers work at Rain Lab', '夜班人員任職於雨實驗室'],
    [{ modality: 'planned' }, 'Ada is to work at Rain Lab', '艾達預計任職於雨實驗室'],
    [{ modality: 'possible' }, 'Ada may work at Rain Lab', '艾達可能任職於雨實驗室'],
    [{ predicate: 'LEFT', modality: 'possible' }, 'Ada may have left Rain Lab', '艾達可能離開了雨實驗室'],
    [{ predicate: 'LEFT', modality: 'planned' }, 'Ada is to leave Rain Lab', '艾達預計離開雨實驗室'],
    [{ subject: shift, modality: 'planned' }, 'Night workers are to work at Rain Lab', '夜班人員預計任職於雨實驗室'],
    [
      { period: { ...NO_PERIOD, endEarliest: '2020-01-01', endLatest: '2020-12-31', endPrecision: 'year' } },
      'Ada worked at Rain Lab, until 2020',
      '艾達曾任職於雨實驗室，至2020年',
    ],
    [{ predicate: 'PLANS', modality: 'planned' }, 'Ada prepared Rain Lab', '艾達籌劃了雨實驗室'],
  ])('%o', (change, en, zh) => {
    expect(both(change)).toEqual([en, zh]);
  });

  test('the same state is told in the present on a day before its end', () => {
    const period = { ...NO_PERIOD, endLatest: '2030-12-31' };
    expect(sentenceText(claim({ period }), { language: 'en', day: '2030-06-15' })).toMatch(/^Ada works at/);
    expect(sentenceText(claim({ period }), { language: 'en', day: '2031-01-01' })).toMatch(/^Ada worked at/);
  });
});

describe('who says so, and who says no', () => {
  test.each<readonly [Partial<SentenceClaim>, string, string]>([
    [{ stance: 'denies' }, 'It is denied that Ada works at Rain Lab', '遭否認的說法：艾達任職於雨實驗室'],
    [{ stance: 'doubts' }, 'It is doubted that Ada works at Rain Lab', '存疑的說法：艾達任職於雨實驗室'],
    [
      { disputed: true, deniers: [lab] },
      'Ada works at Rain Lab, which Rain Lab denies',
      '艾達任職於雨實驗室（雨實驗室否認）',
    ],
    [{ disputed: true }, 'Ada works at Rain Lab, which is disputed', '艾達任職於雨實驗室（有爭議）'],
    [{ certainty: 'rumour' }, 'Ada works at Rain Lab, as rumour has it', '艾達任職於雨實驗室（此為傳聞）'],
    [
      { certainty: 'quoted', voices: [ada] },
      'Ada works at Rain Lab, in their own words',
      '艾達任職於雨實驗室（據其自述）',
    ],
  ])('%o', (change, en, zh) => {
    expect(both(change)).toEqual([en, zh]);
  });
});

describe('a further party', () => {
  const office = entity('chief of Rain Lab', 'Role', '雨實驗室主任');

  test('is told with the words of its own part', () => {
    expect(both({ also: [{ as: 'office', entity: office }] }, office.id)).toEqual([
      'The post of chief of Rain Lab is held by Ada at Rain Lab',
      '雨實驗室主任一職由艾達在雨實驗室擔任',
    ]);
  });

  test('is only mentioned where its part has no words, and where the claim is no plain fact', () => {
    const unknown = { also: [{ as: 'a part of tomorrow', entity: office }] };
    const possible = { also: [{ as: 'office', entity: office }], modality: 'possible' as const };
    const denied = { also: [{ as: 'office', entity: office }], stance: 'denies' as const };
    expect(both(unknown, office.id)).toEqual([
      'The post of chief of Rain Lab is mentioned in: Ada works at Rain Lab',
      '雨實驗室主任一職見於：艾達任職於雨實驗室',
    ]);
    expect(both(possible, office.id)[0]).toContain('is mentioned in: Ada may work at Rain Lab');
    expect(both(denied, office.id)[0]).toContain('is mentioned in: ');
  });

  test('never takes the words of a property that every object has', () => {
    const also = [{ as: 'constructor', entity: office }];
    expect(both({ also }, office.id)[0]).toContain('is mentioned in: ');
  });
});

describe('figures', () => {
  const figure = (valueNumber: number, unit: string | null) => ({
    value: null,
    valueZh: null,
    valueNumber,
    valueMin: null,
    valueMax: null,
    unit,
  });

  test.each<readonly [number, string, string, string, string | null]>([
    [671e9, 'parameters', '671 billion parameters', '6,710 億個參數', '671,000,000,000 parameters'],
    [3.5999999999999997e25, 'FLOP', '3.6 × 10²⁵ FLOP', '3.6 × 10²⁵ FLOP', null],
    [1.211724e23, 'FLOP', '1.21 × 10²³ FLOP', '1.21 × 10²³ FLOP', '1.211724 × 10²³ FLOP'],
    [14.8e12, 'datapoints', '14.8 trillion datapoints', '14.8 兆筆資料', '14,800,000,000,000 datapoints'],
    [1, 'parameters', '1 parameter', '1 個參數', null],
    [4, 'times', '4 times', '4 次', null],
    [5, 'days/week', '5 days a week', '每週 5 天', null],
    [97, 'rank', '97th', '第 97 名', null],
    [3, 'rank', '3rd', '第 3 名', null],
    [11, 'rank', '11th', '第 11 名', null],
    [12, 'parsecs', '12 parsecs', '12 parsecs', null],
  ])('%d %s', (...row) => {
    const [number, unit, en, zh, exact] = row;
    expect(wordFigure(figure(number, unit), 'en')).toMatchObject({ text: en, exact });
    expect(wordFigure(figure(number, unit), 'zh')).toMatchObject({ text: zh });
  });

  test('a range tells both ends, and one bound tells which', () => {
    const range = { ...figure(0, 'CNY'), valueNumber: null };
    const [low, high] = [1e7, 1e8];
    expect(wordFigure({ ...range, valueMin: low, valueMax: high }, 'en')?.text).toBe('10 million to 100 million RMB');
    expect(wordFigure({ ...range, valueMin: low }, 'en')?.text).toBe('at least 10 million RMB');
    expect(wordFigure({ ...range, valueMax: high }, 'zh')?.text).toContain('至多');
    expect(wordFigure(range, 'en')).toBeNull();
  });

  test('a figure that is missing leaves no empty marks behind', () => {
    const chart = entity('App chart', 'Ranking', '應用程式榜');
    expect(both({ predicate: 'RANKED_IN', object: chart })).toEqual([
      'Ada ranked in the App chart',
      '艾達名列應用程式榜',
    ]);
    expect(both({ predicate: 'HAS_PARAMETERS', object: null })[0]).toContain('no stated value');
  });
});

describe('groups of facts', () => {
  const author = { predicate: 'AUTHORED', side: { kind: 'subject' }, form: 'now', teller: ada } as const;

  test('a heading has the verb in its tense, and the gap where the other party stands', () => {
    const past = { predicate: 'WORKS_AT', side: { kind: 'subject' }, form: 'past', teller: ada } as const;
    expect([factHeading(past, 'en'), factHeading(past, 'zh')]).toEqual(['worked at', '曾任職於']);
    expect([factHeading(author, 'en'), factHeading(author, 'zh')]).toEqual(['is an author of', '是…的作者之一']);
    expect(factHeading({ ...author, side: { kind: 'mention' } }, 'en')).toBe('mentioned in');
  });

  test('a folded heading counts and spans', () => {
    const fold = { count: 18, types: ['Model'], years: [1989, 2024] } as const;
    expect(foldedHeading(author, fold, 'en')).toBe('is an author of 18 models, 1989 to 2024');
    expect(foldedHeading(author, fold, 'zh')).toBe('是 18 個模型的作者之一（1989年至2024年）');
    expect(foldedHeading(author, { ...fold, types: ['Model', 'App'] }, 'en')).toContain('18 products');
    expect(foldedHeading(author, { ...fold, types: [], years: null }, 'en')).toBe('is an author of (18)');
  });

  test('a fact is the rest of its sentence', () => {
    const july = {
      ...NO_PERIOD,
      startEarliest: '2025-07-01',
      startLatest: '2025-07-31',
      startPrecision: 'month',
    } as const;
    const fact = claim({ role: 'chief', roleZh: '主任', period: july });
    const told = (language: 'en' | 'zh', seenFrom: string): string =>
      textOf(tellFact(fact, { language, day: DAY, seenFrom }));
    expect(told('en', ada.id)).toBe('Rain Lab as chief, since July 2025');
    expect(told('zh', ada.id)).toBe('雨實驗室，擔任主任，自2025年7月起');
    expect(told('zh', lab.id)).toBe('艾達（主任），自2025年7月起');
  });

  test('what one is and does comes before works, and what others say comes last', () => {
    const ranks = [
      factRank('MEMBER_OF', 'subject'),
      factRank('WORKS_AT', 'subject'),
      factRank('LEFT', 'subject'),
      factRank('DISSATISFIED_WITH', 'subject'),
      factRank('RECRUITED_FROM', 'subject'),
      factRank('AUTHORED', 'subject'),
      factRank('DESCRIBED_AS', 'subject'),
      factRank('WORKS_AT', 'mention'),
    ];
    expect(ranks).toEqual(ranks.toSorted((a, b) => a - b));
  });
});

test('every phrase of the registry names the other party, and begins with a verb in English', () => {
  for (const name of predicateNames()) {
    const { fromSubject, fromObject, parties, drawn } = predicateOf(name);
    const patterns = (words: typeof fromSubject): readonly string[] =>
      [words.en, words.zh].map((phrase) => (typeof phrase === 'string' ? phrase : phrase.usual));
    for (const pattern of patterns(fromSubject)) expect(pattern, name).toMatch(drawn ? /\{o\}/u : /\{v\}/u);
    for (const pattern of fromObject === null ? [] : patterns(fromObject)) expect(pattern, name).toContain('{s}');
    for (const words of Object.values(parties)) {
      for (const pattern of patterns(words)) expect(pattern, name).toMatch(/\{s\}/u);
      expect(() => splitVerb(patterns(words)[0] ?? '')).not.toThrow();
    }
  }
  expect(() => splitVerb('works at {o}')).toThrow(/begins with no verb/u);
});

describe('what is named after its owner', () => {
  const team = entity("Ada's team", 'Group', '艾達的團隊');
  const leads = (change: Partial<SentenceClaim>, seenFrom?: string) =>
    both({ predicate: 'LEADS', ...change }, seenFrom);

  test('is told as its own right after the owner, and by its name elsewhere', () => {
    expect(leads({ subject: ada, object: team })).toEqual(['Ada leads their own team', '艾達領導自己的團隊']);
    expect(leads({ subject: ada, object: team }, team.id)).toEqual([
      "Ada's team is led by Ada",
      '艾達的團隊由艾達領導',
    ]);
    const firm = entity('Rain Lab', 'Company', '雨公司');
    const boats = entity("Rain Lab's boats", 'Product', '雨公司的船');
    expect(both({ predicate: 'MAKES', subject: firm, object: boats })).toEqual([
      'Rain Lab makes its boats',
      '雨公司製作自己的船',
    ]);
    const others = entity("Ada's other boats", 'Product');
    expect(both({ predicate: 'DEVELOPED', subject: ada, object: others })[0]).toBe('Ada developed their other boats');
    const adams = entity("Adam's team", 'Group', '艾達明的團隊');
    expect(leads({ subject: ada, object: adams })).toEqual(["Ada leads Adam's team", '艾達領導艾達明的團隊']);
  });

  test('is not when another party was named between: it would be that one’s', () => {
    const told = { predicate: 'TOLD', subject: lab, object: team, also: [{ as: 'topic', entity: ada }] } as const;
    expect(both(told, ada.id)).toEqual([
      "Ada was the topic of what Rain Lab told Ada's team",
      '艾達是雨實驗室向艾達的團隊透露的話題',
    ]);
  });
});

test('what is so from its making on is told as of that day, and not as if it had been otherwise before', () => {
  const day = { ...NO_PERIOD, startEarliest: '2025-03-06', startLatest: '2025-03-06', startPrecision: 'day' } as const;
  const based = { predicate: 'BASED_ON', subject: entity('Raft 2', 'Model'), object: entity('Raft', 'Model') } as const;
  expect(both({ ...based, period: day })).toEqual([
    'Raft 2 is based on Raft, as of 6 Mar 2025',
    'Raft 2 以 Raft 為基礎（截至2025年3月6日）',
  ]);
  const month = { ...day, startEarliest: '2025-03-01', startLatest: '2025-03-31', startPrecision: 'month' } as const;
  expect(both({ ...based, period: month })[0]).toBe('Raft 2 is based on Raft, since March 2025');
  const over = { ...day, endEarliest: '2026-01-01', endLatest: '2026-01-01', endPrecision: 'day' } as const;
  expect(both({ ...based, period: over })[0]).toBe('Raft 2 was based on Raft, since 6 Mar 2025 until 1 Jan 2026');
});
