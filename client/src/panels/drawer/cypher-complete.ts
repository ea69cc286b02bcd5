import type { Completion, CompletionContext, CompletionResult } from '@codemirror/autocomplete';
import { drawnPredicates, entityTypeNames, predicateOf } from '@orrery/cypher/sentence/index.ts';
import type { Model } from '../../api/answers.ts';

const CLAUSES: readonly Completion[] = [
  'MATCH',
  'OPTIONAL MATCH',
  'WHERE',
  'RETURN',
  'WITH',
  'UNWIND',
  'ORDER BY',
  'LIMIT',
  'DISTINCT',
  'AS',
].map((label) => ({ label, type: 'keyword' }));

/** Labels after `(:` and predicates after `[:`; clauses elsewhere. The words are those of the vocabulary. */
export function completeCypher(model: Model | undefined, context: CompletionContext): CompletionResult | null {
  const typed = context.matchBefore(/[(:[|\w]*/);
  const word = context.matchBefore(/\w*/);
  if (word === null || (word.from === word.to && !context.explicit && !/:$/.test(typed?.text ?? ''))) return null;
  const before = context.state.sliceDoc(Math.max(0, word.from - 80), word.from);
  if (/\[\w*:(?:\w+\|)*$/.test(before)) return { from: word.from, options: predicates() };
  if (/:$/.test(before)) return { from: word.from, options: labels(model) };
  return { from: word.from, options: CLAUSES };
}

const predicates = (): Completion[] =>
  drawnPredicates().map((name) => ({ label: name, detail: predicateOf(name).label.en, type: 'property' }));

/** How many there are stands beside a label once it has been counted. */
const labels = (model: Model | undefined): Completion[] => [
  ...entityTypeNames().map((name) => {
    const count = model?.types.find(({ id }) => id === name)?.count;
    return { label: name, type: 'class', ...(count !== undefined && { detail: String(count) }) };
  }),
  ...['Entity', 'Claim', 'Citation', 'Chunk', 'Document'].map((label) => ({ label, type: 'class' })),
];
