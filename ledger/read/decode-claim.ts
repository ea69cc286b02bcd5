import { isPredicate, type Predicate, predicateNames, predicateOf } from '@orrery/cypher/model/predicates.ts';
import { CERTAINTIES, MODALITIES, RANKS, STANCES } from '@orrery/cypher/model/vocabularies.ts';
import { suggest } from './did-you-mean.ts';
import type { FieldReader, Located } from './field-reader.ts';
import { type CiteEntry, type ClaimLine, type PartyEntry, REVIEWS, TIME_BASES, type TimeFields } from './lines.ts';

const ENDS = ['start', 'end'] as const;
const FIGURES = ['valueNumber', 'valueMin', 'valueMax'] as const;

export function decodeClaim(fields: FieldReader): ClaimLine {
  const predicate = decodePredicate(fields);
  fields.require('cite');
  const line: ClaimLine = {
    type: 'claim',
    place: fields.place,
    ref: fields.requiredLocated('ref'),
    predicate,
    subject: fields.requiredLocated('s'),
    object: fields.locatedText('o'),
    value: fields.locatedText('value'),
    valueZh: fields.text('valueZh'),
    valueNumber: fields.number('valueNumber'),
    valueMin: fields.number('valueMin'),
    valueMax: fields.number('valueMax'),
    unit: fields.text('unit'),
    lang: fields.text('lang'),
    role: fields.text('role'),
    roleZh: fields.text('roleZh'),
    key: fields.text('key'),
    also: fields.objects('also').map(decodeParty),
    event: fields.locatedText('event'),
    after: fields.textOrList('after'),
    text: fields.text('text'),
    textZh: fields.text('textZh'),
    rank: fields.word('rank', RANKS) ?? 'normal',
    rankReason: fields.text('rankReason'),
    ...decodeTime(fields),
    cites: fields.objects('cite').map((cite) => decodeCite(cite, predicate)),
  };
  if (predicate !== undefined) {
    checkObjectOrValue(fields, predicate);
    checkTimeFields(fields, predicate);
  }
  if (fields.has('cite') && line.cites.length === 0) {
    fields.report({
      code: 'missing-field',
      place: fields.placeOf('cite'),
      message: 'a claim without a citation',
      remedy: 'cite at least one paragraph',
    });
  }
  return line;
}

function decodePredicate(fields: FieldReader): Predicate | undefined {
  const name = fields.requiredLocated('p');
  if (name.value === '' || isPredicate(name.value)) return isPredicate(name.value) ? name.value : undefined;
  return fields.report({
    code: 'unknown-predicate',
    place: name.place,
    message: `unknown predicate "${name.value}"`,
    remedy: suggest(name.value, predicateNames()),
  });
}

function decodeParty(fields: FieldReader): PartyEntry {
  const party = { id: fields.requiredLocated('id'), as: fields.requiredText('as') };
  fields.end();
  return party;
}

function decodeCite(fields: FieldReader, predicate: Predicate | undefined): CiteEntry {
  fields.require('par');
  const par: Located<number> = { value: fields.count('par', 1) ?? 0, place: fields.placeOf('par') };
  const cite: CiteEntry = {
    place: fields.place,
    par,
    doc: fields.locatedText('doc'),
    stance: fields.word('stance', STANCES) ?? 'affirms',
    certainty: fields.word('certainty', CERTAINTIES) ?? 'asserted',
    modality: fields.word('modality', MODALITIES) ?? 'actual',
    hedge: fields.text('hedge'),
    hedgeEn: fields.text('hedgeEn'),
    by: fields.textOrList('by'),
    note: fields.text('note'),
    noteZh: fields.text('noteZh'),
    review: fields.word('review', REVIEWS) ?? 'accepted',
    ...decodeTime(fields),
  };
  if (predicate !== undefined) checkTimeFields(fields, predicate);
  fields.end();
  return cite;
}

function decodeTime(fields: FieldReader): TimeFields {
  return {
    start: fields.date('start'),
    end: fields.endDate('end'),
    at: fields.date('at'),
    timeText: fields.text('timeText'),
    timeBasis: fields.word('timeBasis', TIME_BASES),
    observed: fields.flag('observed'),
  };
}

function checkObjectOrValue(fields: FieldReader, predicate: Predicate): void {
  const { drawn, kind } = predicateOf(predicate);
  if (drawn && !fields.has('o')) {
    reportObject(fields, 'p', [`${predicate} needs an object`, 'add "o" with an entity id']);
  }
  if (drawn && kind !== 'measure' && fields.has('value')) {
    const remedy = 'keep "o"; put a figure in "valueNumber" and "unit"';
    reportObject(fields, 'value', [`${predicate} has an object and a value`, remedy]);
  }
  if (drawn) return;
  if (fields.has('o')) {
    reportObject(fields, 'o', [`${predicate} takes a value, not an object`, 'give "value" instead of "o"']);
  } else if (!fields.has('value') && !FIGURES.some((name) => fields.has(name))) {
    reportObject(fields, 'p', [`${predicate} needs a value`, 'add "value", or a figure in "valueNumber"']);
  }
}

function reportObject(fields: FieldReader, name: string, [message, remedy]: readonly [string, string]): void {
  fields.report({ code: 'object-or-value', place: fields.placeOf(name), message, remedy });
}

/** What happens once has an `at`; what lasts has a `start` and an `end`. */
function checkTimeFields(fields: FieldReader, predicate: Predicate): void {
  const { kind } = predicateOf(predicate);
  if (kind === 'point' || kind === 'measure') {
    for (const name of ENDS) if (fields.has(name)) reportTime(fields, predicate, [name, 'use "at"']);
  } else if (fields.has('at') && kind !== 'literal') reportTime(fields, predicate, ['at', 'use "start" and "end"']);
  else if (fields.has('at') && (fields.has('start') || fields.has('end'))) {
    reportTime(fields, predicate, ['at', 'use "start" and "end", or "at" alone']);
  }
}

function reportTime(fields: FieldReader, predicate: Predicate, [name, remedy]: readonly [string, string]): void {
  const message = `"${name}" does not fit ${predicate}, a ${predicateOf(predicate).kind}`;
  fields.report({ code: 'time-field', place: fields.placeOf(name), message, remedy });
}
