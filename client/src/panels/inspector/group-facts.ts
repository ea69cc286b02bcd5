import {
  type FactKind,
  type Fold,
  factRank,
  formOf,
  isPredicate,
  predicateOf,
  type SentenceEntity,
  type Side,
  sideOf,
  tellableSide,
} from '@orrery/cypher/sentence/index.ts';
import type { Claim } from '../../api/claim.ts';
import type { FactCount } from '../../api/orrery-api.ts';
import type { IsoDate } from '../../graph/types.ts';
import { dayOf, sentenceClaim } from '../../i18n/tell.ts';

/** Claims in which the entity plays the same part, told in the same tense. */
export interface FactGroupData extends FactKind {
  readonly key: string;
  /** Those that are there already, best first. */
  readonly claims: readonly Claim[];
  readonly fold: Fold;
  /** Whether `fold` counts what the view shows, and not all there is. */
  readonly isUnderView: boolean;
  /** How the rest is asked for. Empty predicates: any. */
  readonly question: { readonly predicates: readonly string[]; readonly end: FactCount['end'] };
}

export interface GroupInput {
  readonly entity: SentenceEntity;
  readonly claims: readonly Claim[];
  readonly counts: readonly FactCount[];
  readonly asOf: IsoDate | null;
  /**
   * Which claims the view shows, when `counts` are those of the view: then a group is as large as what is shown of it. Without it
   * `counts` are those of all there is.
   */
  readonly isShown?: ((claim: Claim) => boolean) | undefined;
}

/**
 * Groups what is said of an entity by the part that the entity plays, in the order a reader wants. A further party without words of its
 * own falls to the last group, "mentioned in". Names and figures are shown elsewhere.
 */
export function groupFacts(input: GroupInput): readonly FactGroupData[] {
  const groups = new Map<string, Group>();
  for (const count of input.counts) addCount(groups, count, input.entity);
  for (const claim of input.claims) addClaim(groups, claim, input);
  return [...groups.values()].flatMap((group) => byForm(group, input)).toSorted((a, b) => rankOf(a) - rankOf(b));
}

/** The figures among the claims of an entity: they stand in a table of their own. */
export const figuresOf = (claims: readonly Claim[], id: string): readonly Claim[] =>
  claims.filter(({ predicate, subject }) => subject.id === id && isFigure(predicate));

const isFigure = (predicate: string): boolean =>
  isPredicate(predicate) && predicateOf(predicate).topics[0] === 'figure';

const isLeftOut = (predicate: string): boolean => predicate === 'ALSO_KNOWN_AS' || isFigure(predicate);

interface Group extends Omit<FactKind, 'form' | 'teller'> {
  readonly key: string;
  readonly question: FactGroupData['question'];
  readonly claims: Claim[];
  readonly types: Set<string>;
  total: number;
  /** How many of `claims` count among `total`. */
  shown: number;
  first: number | null;
  last: number | null;
}

const keyOf = (predicate: string, side: Side): string =>
  side.kind === 'mention' ? 'mention' : `${predicate} ${side.kind} ${side.kind === 'party' ? side.as : ''}`;

function addCount(groups: Map<string, Group>, count: FactCount, entity: SentenceEntity): void {
  const { predicate, end, as } = count;
  if (!isPredicate(predicate) || isLeftOut(predicate)) return;
  const side = sideOfCount(end, as ?? '', Object.keys(predicateOf(predicate).parties));
  const key = keyOf(predicate, side);
  const isMention = side.kind === 'mention';
  const group: Group = groups.get(key) ?? {
    key,
    predicate,
    side,
    question: { predicates: isMention ? [] : [predicate], end },
    claims: [],
    types: new Set(),
    total: 0,
    shown: 0,
    first: null,
    last: null,
  };
  group.total += count.claims;
  group.first = least(group.first, count.firstYear);
  group.last = most(group.last, count.lastYear);
  for (const type of count.types) if (type !== entity.type || end !== 'ALSO') group.types.add(type);
  groups.set(key, group);
}

const least = (a: number | null, b: number | null): number | null =>
  a === null || b === null ? (a ?? b) : Math.min(a, b);
const most = (a: number | null, b: number | null): number | null =>
  a === null || b === null ? (a ?? b) : Math.max(a, b);

function sideOfCount(end: FactCount['end'], as: string, worded: readonly string[]): Side {
  if (end === 'SUBJECT') return { kind: 'subject' };
  if (end === 'OBJECT') return { kind: 'object' };
  return worded.includes(as) ? { kind: 'party', as } : { kind: 'mention' };
}

/** From which side the claim is told of this entity: a part that has words may still be told neutrally, in what is only possible. */
export function sideFor(claim: Claim, id: string): Side {
  const told = sentenceClaim(claim);
  return tellableSide(told, sideOf(told, id));
}

function addClaim(groups: Map<string, Group>, claim: Claim, { entity: { id }, isShown }: GroupInput): void {
  const { predicate } = claim;
  if (!isPredicate(predicate) || isLeftOut(predicate)) return;
  const told = sentenceClaim(claim);
  const plays = sideOf(told, id);
  const side = tellableSide(told, plays);
  const key = keyOf(predicate, side);
  const group = groups.get(key) ?? emptyGroup(key, { predicate, side });
  group.claims.push(claim);
  if (isShown === undefined || isShown(claim)) {
    group.shown += 1;
    const counted = groups.get(keyOf(predicate, plays));
    if (counted !== undefined && counted !== group) {
      counted.total -= 1;
      group.total += 1;
    }
    group.total = Math.max(group.total, group.shown);
  }
  groups.set(key, group);
}

function emptyGroup(key: string, { predicate, side }: Pick<Group, 'predicate' | 'side'>): Group {
  const end = side.kind === 'subject' ? 'SUBJECT' : side.kind === 'object' ? 'OBJECT' : 'ALSO';
  const question = { predicates: side.kind === 'mention' ? [] : [predicate], end } as const;
  return { key, predicate, side, question, claims: [], types: new Set(), total: 0, shown: 0, first: null, last: null };
}

/** A group that is all there is told in as many tenses as it has; one that is not is told in its usual one. */
function byForm(group: Group, { entity, asOf, isShown }: GroupInput): readonly FactGroupData[] {
  if (group.total === 0) return [];
  const day = dayOf(asOf);
  const forms = new Map<FactKind['form'], Claim[]>();
  for (const claim of group.claims) {
    const form = formOf(sentenceClaim(claim), day);
    forms.set(form, [...(forms.get(form) ?? []), claim]);
  }
  const { predicate, side, question } = group;
  const isUnderView = isShown !== undefined;
  const whole = { predicate, side, question, teller: entity, isUnderView };
  const [usual = 'now'] = forms.keys();
  if (side.kind === 'mention' || group.shown < group.total || forms.size < 2) {
    const fold = { count: group.total, types: [...group.types], years: yearsOf(group) };
    return [{ ...whole, key: group.key, form: usual, claims: group.claims, fold }];
  }
  return [...forms].map(([form, claims]) => ({
    ...whole,
    key: `${group.key} ${form}`,
    form,
    claims,
    fold: { count: claims.filter((claim) => isShown?.(claim) ?? true).length, types: [...group.types], years: null },
  }));
}

const yearsOf = ({ first, last }: Group): readonly [number, number] | null =>
  first === null || last === null ? null : [first, last];

/** What is so now comes before what was. */
const rankOf = ({ predicate, side, form }: FactGroupData): number =>
  factRank(predicate, side.kind) + (form === 'past' || form === 'possiblePast' ? 0.5 : 0);
