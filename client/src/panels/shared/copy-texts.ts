import type { Claim } from '../../api/claim.ts';
import type { View } from '../../graph/view.ts';
import { type Locale, languageOf } from '../../i18n/locale.ts';
import { sentenceClaim, tellText } from '../../i18n/tell.ts';
import { lensConditions, literal, viewComment, whereOf } from '../../workspace/view-cypher.ts';

/** What a copied text is made under: the view, and the language of the sentences. */
export interface CopyContext {
  readonly view: View;
  readonly locale: Locale;
}

/** The claim itself, as the page tells it, so that the text says what it is about. */
const sentence = (comment: '#' | '//', claim: Claim, { view, locale }: CopyContext): string =>
  `${comment} ${tellText(sentenceClaim(claim), { locale, asOf: view.asOf }).replaceAll(/\s+/gu, ' ')}\n`;

/** The arguments with which the server words a sentence as the page does. */
const told = ({ view: { asOf }, locale }: CopyContext, seenFrom?: string): string =>
  [
    `locale: ${languageOf(locale) === 'en' ? 'EN' : 'ZH_HANT'}`,
    ...(seenFrom === undefined ? [] : [`seenFrom: ${literal(seenFrom)}`]),
    ...(asOf === null ? [] : [`asOf: ${literal(asOf)}`]),
  ].join(', ');

export const claimAsGraphql = (claim: Claim, context: CopyContext): string =>
  `${viewComment('#', context.view)}${sentence('#', claim, context)}{
  claim(id: ${literal(claim.id)}) {
    sentence(${told(context)})
    certainty modality disputed
    period { startEarliest startLatest endEarliest endLatest }
    subject { id name }
    object { id name }
    citations {
      stance certainty hedge
      attributedTo { name }
      document { title publishedAt credit license }
      paragraph { index summary }
    }
  }
}`;

export const claimAsCypher = (
  claim: Claim,
  context: CopyContext,
): string => `${viewComment('//', context.view)}${sentence('//', claim, context)}MATCH (c:Claim {id: ${literal(claim.id)}})-[:HAS_CITATION]->(k:Citation)
MATCH (k)-[:IN_CHUNK]->(p:Chunk)-[:FROM_DOCUMENT]->(d:Document)
OPTIONAL MATCH (k)-[:ATTRIBUTED_TO]->(by:Entity)
RETURN c.text AS claim, k.stance AS stance, k.certainty AS certainty, collect(by.name) AS onTheWordOf,
       d.title AS document, p.index AS paragraph, p.summary AS paraphrase
ORDER BY paragraph`;

export function entityAsGraphql(id: string, context: CopyContext): string {
  const { lens, asOf } = context.view;
  const under = asOf === null ? `lens: ${lens}` : `lens: ${lens}, asOf: ${literal(asOf)}`;
  return `${viewComment('#', context.view)}{
  entity(id: ${literal(id)}) {
    name nameZh type { id label }
    aliases { value }
    degree(${under})
    neighbours(${under}, first: 50) {
      totalCount
      edges {
        node { id name }
        links { claim { sentence(${told(context, id)}) } certainty disputed period { startEarliest startLatest endEarliest endLatest } }
      }
    }
  }
}`;
}

/** Links under the lens that have begun, and have not surely ended, by the day; and that may lie in the range. */
export function entityAsCypher(id: string, { view }: Pick<CopyContext, 'view'>): string {
  const conditions = [
    ...lensConditions('r', view.lens),
    ...(view.asOf === null ? [] : within(view.asOf, view.asOf)),
    ...(view.range === null ? [] : within(view.range.from, view.range.to)),
  ];
  return `${viewComment('//', view)}MATCH (e:Entity {id: ${literal(id)}})-[r]-(other:Entity)
${whereOf(conditions)}RETURN e, r, other`;
}

const within = (from: string, to: string): readonly string[] => [
  `(r.startEarliest IS NULL OR r.startEarliest <= date(${literal(to)}))`,
  `(r.endLatest IS NULL OR r.endLatest >= date(${literal(from)}))`,
];
