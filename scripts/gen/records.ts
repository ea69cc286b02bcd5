import { PARAGRAPH } from '@orrery/cypher/model/records/document.ts';
import { DRAWN_STATED, DRAWN_TEXTS, LINK_PROPERTIES } from '@orrery/cypher/model/records/drawn.ts';
import { LINK } from '@orrery/cypher/model/records/lines.ts';
import { CITATION_NAMES, claimParts, DOCUMENT_NAMES, entityParts, mapText } from '@orrery/cypher/model/records/maps.ts';
import { type DrawnProperty, statedNames } from '@orrery/cypher/model/records/rows.ts';

const MARK = /\b(\w+) \{(CLAIM|ENTITY|LINK|DRAWN_STATED)\}/g;
const PART = /\.(CITATION|DOCUMENT|PARAGRAPH|CLAIM_LINK)\b/g;
const DRAW = /\bDRAW\((\w+), (\w+)\)/g;

/**
 * The fields of records in a query, from their definitions: `c {CLAIM}` is the map of a `ClaimRow`, `.CITATION` stands for the plain
 * properties of one within a map, and `SET DRAW(r, c)` copies to a link what it carries of its claim.
 */
export function expandRecords(text: string): string {
  return text
    .replaceAll(MARK, (_, it: string, record: keyof typeof MAPS) => `${it} {${MAPS[record](it)}}`)
    .replaceAll(PART, (_, record: keyof typeof PARTS) => PARTS[record].join(', '))
    .replaceAll(DRAW, (_, link: string, claim: string) => drawn(link, claim));
}

const plain = (names: readonly string[]): readonly string[] => names.map((name) => `.${name}`);

const PARTS = {
  CITATION: plain(CITATION_NAMES),
  DOCUMENT: plain(DOCUMENT_NAMES),
  PARAGRAPH: plain(statedNames(PARAGRAPH)),
  CLAIM_LINK: plain(statedNames(LINK)),
} as const;

const MAPS = {
  ENTITY: (e: string) => mapText(e, entityParts(e)),
  CLAIM: (c: string) => mapText(c, claimParts(c, 'Entity')),
  LINK: (r: string) =>
    [
      `id: ${r}.claimId`,
      `predicate: type(${r})`,
      `source: startNode(${r}).id`,
      `target: endNode(${r}).id`,
      ...plain(LINK_PROPERTIES.filter(({ internal }) => !internal).map(({ name }) => name)),
      '.texts',
    ].join(', '),
  DRAWN_STATED: (c: string) =>
    [...DRAWN_STATED.map((one) => `${one.name}: ${valueIn(c, one)}`), `texts: ${textsIn(c)}`].join(', '),
} as const;

const valueIn = (claim: string, { from, or }: DrawnProperty): string =>
  or === undefined ? `${claim}.${from}` : `coalesce(${claim}.${from}, ${claim}.${or})`;

/** Of the texts in further languages, those of fields that are drawn. */
function textsIn(claim: string): string {
  const isDrawn = DRAWN_TEXTS.map((field) => `text STARTS WITH '${field}@'`).join(' OR ');
  return `CASE WHEN any(text IN ${claim}.texts WHERE ${isDrawn}) THEN [text IN ${claim}.texts WHERE ${isDrawn}] END`;
}

function drawn(link: string, claim: string): string {
  const copies = LINK_PROPERTIES.map((one) => `${link}.${one.name} = ${valueIn(claim, one)}`);
  return [...copies, `${link}.texts = ${textsIn(claim)}`].join(',\n    ');
}
