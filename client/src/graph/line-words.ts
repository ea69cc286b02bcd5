import { factHeading, formOf, isPredicate } from '@orrery/cypher/sentence/index.ts';
import { howManyMore } from './how-many-more.ts';
import type { PredicateWords } from './state.ts';
import { dayOf } from './time.ts';
import type { GraphEdge, GraphNode, IsoDate, NodeId, Standing } from './types.ts';

type Language = 'en' | 'zh';

export interface LineWordsContext {
  readonly nodes: ReadonlyMap<NodeId, GraphNode>;
  readonly predicates: ReadonlyMap<string, PredicateWords>;
  readonly language: Language;
  /** The day of the view; null is today. */
  readonly asOf: IsoDate | null;
}

interface Verb {
  readonly text: string;
  /** Whether the tense says already that it is over. */
  readonly isPast: boolean;
}

/** Words for all lines of a large picture are few; to make them takes longer than to look them up. */
const known = new Map<string, Verb>();

/** "works at"; "worked at" where it is over by the day, "is to work at" where it is planned, "may leave" where it is possible. */
function verbOf(edge: GraphEdge, { nodes, predicates, language, asOf }: LineWordsContext): Verb {
  const { predicate, source } = edge;
  const plain = predicates.get(predicate)?.label[language] ?? predicate.toLowerCase().replaceAll('_', ' ');
  // A database of a newer model may have verbs that this page does not know yet.
  if (!isPredicate(predicate)) return { text: plain, isPast: false };
  const { name = source, type = '' } = nodes.get(source) ?? {};
  const modality = edge.modality === 'ACTUAL' ? 'actual' : edge.modality === 'PLANNED' ? 'planned' : 'possible';
  const form = formOf({ predicate, modality, period: precise(edge) }, dayOf(asOf));
  // English says "are" of a group: whether one is depends on the type, and on the name of few things.
  const key = `${language} ${predicate} ${form} ${type} ${language === 'en' && type !== 'Person' ? name : ''}`;
  const verb = known.get(key) ?? {
    text: factHeading(
      { predicate, side: { kind: 'subject' }, form, teller: { id: source, type, name, nameZh: null } },
      language,
    ),
    isPast: form === 'past' || form === 'possiblePast',
  };
  if (known.size > 5_000) known.clear();
  known.set(key, verb);
  return verb;
}

/** No more of a period than its tense takes. */
const precise = ({ period }: GraphEdge) => ({ ...period, startPrecision: null, endPrecision: null });

/** What a line says of its day beside its verb; possible is marked by a sign alone, since most of a picture may be so. */
const STANDING_WORDS: Readonly<Partial<Record<Standing, Readonly<Record<Language, string>>>>> = {
  ended: { en: ' (ended)', zh: '（已結束）' },
  future: { en: ' (not yet)', zh: '（尚未開始）' },
};

/** The verb of the first link in its tense, how many more links there are, and whether it is over or not yet; the canvas adds the marks. */
export function lineWords(edges: readonly GraphEdge[], standing: Standing, context: LineWordsContext): string {
  const [first] = edges;
  if (first === undefined) return '';
  const { text, isPast } = verbOf(first, context);
  const more = edges.length === 1 ? '' : ` ${howManyMore(edges.length - 1)}`;
  const isTold = standing === 'ended' && isPast;
  return text + more + (isTold ? '' : (STANDING_WORDS[standing]?.[context.language] ?? ''));
}
