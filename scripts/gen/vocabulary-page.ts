import type { PredicateDefinition } from '@orrery/cypher/model/define.ts';
import { PREDICATE_MEANINGS, TYPE_MEANINGS } from '@orrery/cypher/model/meanings.ts';
import { CLAIM } from '@orrery/cypher/model/records/claim.ts';
import { nothingStated } from '@orrery/cypher/model/records/rows.ts';
import { BUILT_IN, sentenceText } from '@orrery/cypher/sentence/index.ts';

/** Made-up names to stand in an example, by type; a type without one takes that of its parent. */
const NAMES: Readonly<Record<string, { readonly name: string; readonly nameZh: string }>> = {
  Person: { name: 'Ada Tide', nameZh: '潮艾達' },
  Organisation: { name: 'the Pier', nameZh: '碼頭社' },
  Group: { name: 'the night shift', nameZh: '夜班人員' },
  Product: { name: 'Kite', nameZh: '風箏' },
  Policy: { name: 'the night rule', nameZh: '夜間規定' },
  Event: { name: 'the storm', nameZh: '那場風暴' },
  Award: { name: 'the Golden Oar', nameZh: '金槳獎' },
  Ranking: { name: 'the boat chart', nameZh: '船隻排行榜' },
  Role: { name: 'harbour master', nameZh: '港務長' },
  Place: { name: 'the harbour', nameZh: '港口' },
  Channel: { name: 'the notice board', nameZh: '公告欄' },
  Concept: { name: 'sailing', nameZh: '航海' },
  Artefact: { name: 'the chart', nameZh: '海圖' },
};
/** What stands at the other end where both ends are of one type. */
const OTHERS: typeof NAMES = {
  Person: { name: 'Bo Reef', nameZh: '礁波' },
  Organisation: { name: 'the Dock', nameZh: '船塢社' },
  Group: { name: 'the day shift', nameZh: '日班人員' },
  Product: { name: 'Gull', nameZh: '海鷗' },
  Concept: { name: 'rowing', nameZh: '划船' },
  Event: { name: 'the eclipse', nameZh: '那次日食' },
};

const NO_DATES = {
  startEarliest: null,
  startLatest: null,
  endEarliest: null,
  endLatest: null,
  startPrecision: null,
  endPrecision: null,
  endOpen: null,
  lastObserved: null,
} as const;

/** Figures for those that are mostly told with one. */
const FIGURES: Readonly<Record<string, readonly [number: number, unit: string]>> = {
  OWNS: [30, '%'],
  PAID: [2500, 'USD'],
  OCCURS_WITH: [17, 'times'],
  REORGANISED: [4, 'times'],
  RANKED_IN: [3, 'rank'],
  HAS_PARAMETERS: [7e9, 'parameters'],
  TRAINED_WITH: [1e21, 'FLOP'],
  TRAINED_ON: [2e12, 'datapoints'],
};

function entityOf(types: readonly string[], names: typeof NAMES, id: string) {
  const [type = 'Organisation'] = types;
  return { id, type, ...(names[type] ?? NAMES[type] ?? { name: type, nameZh: type }) };
}

/** A claim with this predicate in words, made up. */
function example(predicate: string, { subjects, objects, drawn }: PredicateDefinition): readonly string[] {
  const subject = entityOf(subjects, NAMES, 'a');
  const isSame = (subjects[0] ?? 'Organisation') === (objects[0] ?? 'Organisation');
  const [figure = null, unit = null] = FIGURES[predicate] ?? [];
  const claim = {
    predicate,
    subject,
    object: drawn ? entityOf(objects, isSame ? OTHERS : NAMES, 'b') : null,
    also: [],
    ...nothingStated(CLAIM),
    texts: null,
    value: drawn || figure !== null ? null : '…',
    valueNumber: figure,
    unit,
    certainty: 'asserted',
    modality: 'actual',
    disputed: false,
    timeConflict: false,
    period: NO_DATES,
  } as const;
  return (['en', 'zh'] as const).map((language) => sentenceText(claim, { language, day: '2026-01-01' }));
}

const row = (cells: readonly string[]): string => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;

function typeRows(): readonly string[] {
  return [...BUILT_IN.types].map(([name, { label, parent }]) =>
    row([`\`${name}\``, label.zh, parent === undefined ? '' : `\`${parent}\``, TYPE_MEANINGS[name] ?? '']),
  );
}

function predicateRows(): readonly string[] {
  return [...BUILT_IN.predicates].map(([name, definition]) => {
    const { kind, subjects, objects, drawn, symmetric, functional, figured } = definition;
    const list = (types: readonly string[]): string => (types.length === 0 ? 'any' : types.join(', '));
    const notes = [symmetric && 'symmetric', functional && 'one at a time', figured && 'may carry a figure'];
    return row([
      `\`${name}\``,
      [kind, ...notes.filter(Boolean)].join('; '),
      list(subjects),
      drawn ? list(objects) : 'a text or a figure',
      PREDICATE_MEANINGS[name] ?? '',
      example(name, definition).join('<br>'),
    ]);
  });
}

/** `docs/vocabulary.md`: every built-in type and predicate, with what it means, what may stand at its ends, and a sentence. */
export function vocabularyPage(): string {
  return [
    '<!-- Generated from cypher/model by `pnpm gen`. Edit the definitions there. -->',
    '',
    '# Types and predicates',
    '',
    'What every graph can be told in. A source may bring more: [a vocabulary of your own](own-vocabulary.md).',
    '',
    'To find the verb for a sentence, look for one whose ends fit and whose example says what yours says. Where none does, take a neutral one (`RELATED_TO`, `OWNS`, `PAID`, `MET`, `KNOWS`, `OCCURS_WITH`), or declare your own.',
    '',
    `## Entity types (${BUILT_IN.types.size})`,
    '',
    'An entity carries the label of its type and of the parent. Where a predicate admits a type, it admits those below it.',
    '',
    '| Type | 中文 | Parent | Meaning |',
    '| --- | --- | --- | --- |',
    ...typeRows(),
    '',
    `## Predicates (${BUILT_IN.predicates.size})`,
    '',
    '`state` holds over a period, `point` happens once, `measure` is a value read at a moment, `attitude` is what a person or an organisation feels or intends; a `literal` has a text or a figure as its object and is not drawn.',
    '',
    '| Predicate | Kind | Subject | Object | Meaning | Example |',
    '| --- | --- | --- | --- | --- | --- |',
    ...predicateRows(),
    '',
  ].join('\n');
}
