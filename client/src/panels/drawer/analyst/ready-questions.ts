import type { TableColumn, TableQuestion, TableStep } from './question.ts';
import { newQuestion } from './question.ts';

/** Questions that the table answers with one click. Each is worded by its id. */
export interface ReadyQuestion {
  readonly id: ReadyId;
  /** The predicates that the graph must have claims with. */
  readonly needs: readonly string[];
  readonly question: TableQuestion;
}

export type ReadyId =
  | 'largest'
  | 'beyond'
  | 'countryYear'
  | 'prolific'
  | 'makers'
  | 'openByYear'
  | 'academia'
  | 'domains'
  | 'computeByDomain'
  | 'computeByYear'
  | 'sizes'
  | 'authors'
  | 'builtUpon';

const MODELS = newQuestion(['Model']);
const DEVELOPER: TableStep = { predicate: 'DEVELOPED', direction: 'IN' };
const COUNTRY: TableStep = { predicate: 'LOCATED_IN', direction: 'OUT' };
const AUTHORS: TableColumn = { kind: 'links', predicate: 'AUTHORED', direction: 'IN' };
const COMPUTE = { property: 'TRAINED_WITH', unit: 'FLOP' } as const;
const property = (name: string): TableColumn => ({ kind: 'property', name });
const FIGURES = [property('TRAINED_WITH'), property('HAS_PARAMETERS'), property('TRAINED_ON')] as const;
const byCompute = { kind: 'figure', name: COMPUTE.property, unit: COMPUTE.unit, descending: true } as const;
const DEVELOPED_IN = { kind: 'year', predicates: ['DEVELOPED'] } as const;

/** Those about a table of models; each names what the graph must have for it. */
const READY: readonly ReadyQuestion[] = [
  {
    id: 'largest',
    needs: ['TRAINED_WITH'],
    question: {
      ...MODELS,
      columns: [...FIGURES, AUTHORS],
      filters: [{ kind: 'has', property: COMPUTE.property, not: false }],
      sort: [byCompute],
    },
  },
  {
    id: 'beyond',
    needs: ['TRAINED_WITH'],
    question: {
      ...MODELS,
      columns: FIGURES,
      filters: [{ kind: 'range', ...COMPUTE, least: 1e25, most: null }],
      sort: [byCompute],
    },
  },
  {
    id: 'countryYear',
    needs: ['DEVELOPED', 'LOCATED_IN'],
    question: { ...MODELS, groups: [{ kind: 'linked', steps: [DEVELOPER, COUNTRY] }, DEVELOPED_IN] },
  },
  { id: 'prolific', needs: ['DEVELOPED'], question: { ...MODELS, groups: [{ kind: 'linked', steps: [DEVELOPER] }] } },
  {
    id: 'makers',
    needs: ['DEVELOPED'],
    question: {
      ...newQuestion(['Organisation']),
      columns: [{ kind: 'type' }, { kind: 'links', predicate: 'DEVELOPED', direction: 'OUT' }, { kind: 'degree' }],
      filters: [{ kind: 'linked', steps: [{ predicate: 'DEVELOPED', direction: 'OUT' }], to: {} }],
      sort: [{ kind: 'links', predicate: 'DEVELOPED', direction: 'OUT', descending: true }],
    },
  },
  {
    id: 'openByYear',
    needs: ['AVAILABLE_AS', 'DEVELOPED'],
    question: {
      ...MODELS,
      filters: [{ kind: 'contains', property: 'AVAILABLE_AS', text: 'Open weights' }],
      groups: [DEVELOPED_IN],
    },
  },
  {
    id: 'academia',
    needs: ['DEVELOPED'],
    question: {
      ...MODELS,
      columns: [{ kind: 'links', ...DEVELOPER }, property('HAS_DOMAIN'), property('TRAINED_WITH')],
      filters: [
        { kind: 'linked', steps: [DEVELOPER], to: { types: ['Company'] } },
        { kind: 'linked', steps: [DEVELOPER], to: { text: 'university' } },
      ],
    },
  },
  {
    id: 'domains',
    needs: ['HAS_DOMAIN'],
    question: { ...MODELS, groups: [{ kind: 'words', property: 'HAS_DOMAIN' }] },
  },
  {
    id: 'computeByDomain',
    needs: ['HAS_DOMAIN', 'TRAINED_WITH'],
    question: {
      ...MODELS,
      groups: [{ kind: 'words', property: 'HAS_DOMAIN' }],
      figure: COMPUTE,
      groupSort: { by: 'MEDIAN', at: 0, direction: 'DESC' },
    },
  },
  {
    id: 'computeByYear',
    needs: ['TRAINED_WITH', 'DEVELOPED'],
    question: {
      ...MODELS,
      filters: [{ kind: 'has', property: COMPUTE.property, not: false }],
      groups: [DEVELOPED_IN],
      figure: COMPUTE,
    },
  },
  {
    id: 'sizes',
    needs: ['HAS_PARAMETERS'],
    question: {
      ...MODELS,
      filters: [{ kind: 'has', property: 'HAS_PARAMETERS', not: false }],
      groups: [{ kind: 'decades', property: 'HAS_PARAMETERS', unit: null }],
    },
  },
  {
    id: 'authors',
    needs: ['AUTHORED'],
    question: { ...MODELS, groups: [{ kind: 'linked', steps: [{ predicate: 'AUTHORED', direction: 'IN' }] }] },
  },
  {
    id: 'builtUpon',
    needs: ['BASED_ON'],
    question: {
      ...MODELS,
      filters: [{ kind: 'linked', steps: [{ predicate: 'BASED_ON', direction: 'OUT' }], to: {} }],
      groups: [{ kind: 'linked', steps: [{ predicate: 'BASED_ON', direction: 'OUT' }] }],
    },
  },
];

/** Those whose types and predicates the graph has any of. */
export const readyQuestions = (held: {
  readonly types: ReadonlySet<string>;
  readonly predicates: ReadonlySet<string>;
}): readonly ReadyQuestion[] =>
  READY.filter(
    ({ question, needs }) =>
      question.types.every((type) => held.types.has(type)) &&
      needs.every((predicate) => held.predicates.has(predicate)),
  );
