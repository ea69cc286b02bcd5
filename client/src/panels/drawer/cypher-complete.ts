import type { Completion, CompletionContext, CompletionResult } from '@codemirror/autocomplete';
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

/** Labels after `(:` and predicates after `[:`; clauses elsewhere. The words are the model's own. */
export function completeCypher(model: Model | undefined, context: CompletionContext): CompletionResult | null {
  const typed = context.matchBefore(/[(:[|\w]*/);
  const word = context.matchBefore(/\w*/);
  if (word === null || (word.from === word.to && !context.explicit && !/:$/.test(typed?.text ?? ''))) return null;
  const before = context.state.sliceDoc(Math.max(0, word.from - 80), word.from);
  if (/\[\w*:(?:\w+\|)*$/.test(before)) return { from: word.from, options: predicates(model) };
  if (/:$/.test(before)) return { from: word.from, options: labels(model) };
  return { from: word.from, options: CLAUSES };
}

const predicates = (model: Model | undefined): Completion[] =>
  (model?.predicates ?? [])
    .filter((info) => info.drawn)
    .map((info) => ({ label: info.predicate, detail: info.label.en, type: 'property' }));

const labels = (model: Model | undefined): Completion[] => [
  ...(model?.entityTypes ?? []).map((info) => ({ label: info.type, detail: String(info.count), type: 'class' })),
  ...['Entity', 'Claim', 'Citation', 'Chunk', 'Document'].map((label) => ({ label, type: 'class' })),
];
