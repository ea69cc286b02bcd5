import { Bug } from '@orrery/cypher/errors.ts';
import type { Predicate } from '@orrery/cypher/model/predicates.ts';
import { DRAWN_DERIVED } from '@orrery/cypher/model/records/drawn.ts';
import { blankOf, joined } from '../read/shapes.ts';
import { drawnStated } from './drawn-stated.ts';
import type { Props } from './source-graph.ts';
import type { CitationWrite, ClaimDerivation, ClaimWrite, IdsByPredicate, WriteRows } from './write-rows.ts';

/** What is not stored yet, whole: as stated, as derived, as drawn. Dates are still ISO texts. */
export interface NewRows {
  readonly entities: readonly NewEntity[];
  readonly claims: readonly NewClaim[];
  readonly citations: readonly NewCitation[];
}

export interface NewEntity {
  readonly id: string;
  /** Without `Entity`, which all of them have. */
  readonly labels: readonly string[];
  readonly props: Props;
}

export interface NewClaim extends Pick<ClaimWrite, 'id' | 'subject' | 'object' | 'also' | 'describes' | 'after'> {
  readonly props: Props;
  readonly drawn: DrawnClaim | null;
}

export interface DrawnClaim {
  readonly predicate: Predicate;
  readonly props: Props;
}

export interface NewCitation extends Pick<CitationWrite, 'id' | 'claimId' | 'chunkId' | 'attributedTo'> {
  readonly props: Props;
}

/**
 * Takes out of a plan what is new, each with all that the plan says of it in several lists: one row then writes it. What is left is
 * compared with something that is stored. Pure.
 * @throws {Bug} when something new was not derived in the plan that states it.
 */
export function splitNew(plan: WriteRows): { readonly fresh: NewRows; readonly rest: WriteRows } {
  const entities = newEntities(plan);
  const claims = newClaims(plan);
  const isFresh = new Set([...entities, ...claims].map((row) => row.id));
  const isLeft = ({ id }: { readonly id: string }): boolean => !isFresh.has(id);
  const rest: WriteRows = {
    ...plan,
    entities: plan.entities.filter(isLeft),
    entityDerivations: plan.entityDerivations.filter(isLeft),
    claims: plan.claims.filter(isLeft),
    claimDerivations: plan.claimDerivations.filter(isLeft),
    citations: plan.citations.filter((row) => !row.isNew),
    draw: new Map([...plan.draw].map(([predicate, ids]) => [predicate, ids.filter((id) => !isFresh.has(id))])),
  };
  const citations = plan.citations.filter((row) => row.isNew).map(newCitation);
  return { fresh: { entities, claims, citations }, rest };
}

function newEntities({ entities, entityDerivations }: WriteRows): readonly NewEntity[] {
  const derived = new Map(entityDerivations.map((row) => [row.id, row]));
  return entities
    .filter((row) => row.isNew)
    .map(({ id, labels, props }) => {
      const made = derived.get(id);
      if (made === undefined) throw new Bug(`${id} is declared in one batch and derived in another.`);
      const { startEarliest, startLatest } = made;
      return { id, labels, props: joined(joined(props, made.props), { startEarliest, startLatest }) };
    });
}

function newClaims({ claims, claimDerivations, draw }: WriteRows): readonly NewClaim[] {
  const derived = new Map(claimDerivations.map((row) => [row.id, row]));
  const predicates = predicateById(draw);
  return claims
    .filter((row) => row.isNew)
    .map((claim) => {
      const { id, subject, object, also, describes, after } = claim;
      const made = derived.get(id);
      if (made === undefined) throw new Bug(`${id} is stated in one batch and derived in another.`);
      const predicate = predicates.get(id);
      const drawn = predicate === undefined ? null : { predicate, props: drawnProps(claim, made) };
      return { id, subject, object, also, describes, after, props: joined(claim.props, derivedProps(made)), drawn };
    });
}

function predicateById(draw: IdsByPredicate): ReadonlyMap<string, Predicate> {
  return new Map([...draw].flatMap(([predicate, ids]) => ids.map((id) => [id, predicate] as const)));
}

function derivedProps({ id: _, props, ...dates }: ClaimDerivation): Props {
  return joined(props, dates);
}

function newCitation({ id, claimId, chunkId, attributedTo, isNew: _, props, ...dates }: CitationWrite): NewCitation {
  return { id, claimId, chunkId, attributedTo, props: joined(props, dates) };
}

/** What the query that draws a claim copies from it (`DRAW` in cypher/queries/projection/draw.cypher). */
function drawnProps({ id, props: stated }: ClaimWrite, derivation: ClaimDerivation): Props {
  const derived = blankDerived() as Record<string, Props[string]>;
  for (const { name, from } of DRAWN_DERIVED)
    derived[name] = derivation.props[from] ?? Reflect.get(derivation, from) ?? null;
  derived['claimId'] = id;
  return joined(drawnStated(stated), derived);
}

const blankDerived = blankOf([...DRAWN_DERIVED.map(({ name }) => name), 'claimId']);
