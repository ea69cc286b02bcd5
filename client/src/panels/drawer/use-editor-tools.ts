import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useStore } from 'zustand';
import { EDITOR } from '../../i18n/editor-words.ts';
import { useOrrery } from '../../workspace/context.tsx';
import { useModel } from '../../workspace/use-model.ts';
import { activeTab, changeTab } from './bench/bench-state.ts';
import type { CompletionSource } from './editor/complete.ts';
import type { Variable } from './editor/scope.ts';
import { written } from './editor/tokens.ts';
import type { LintParts } from './lint-editor.ts';
import { EXAMPLES, readTyped } from './parameter-values.ts';
import { useWordsOf } from './use-words.ts';
import { workbenchOf } from './workbench-store.ts';

/** The schema of the database changes seldom; it is asked again after this, in milliseconds. */
const FRESH_MS = 120_000;
/** A property with more values than these is not listed. */
const MOST_VALUES = 30;

export interface EditorTools extends CompletionSource, Omit<LintParts, 'problem' | 'schema'> {}

/** What the editor asks the database and the page. */
export function useEditorTools(): EditorTools {
  const orrery = useOrrery();
  const { api, store } = orrery;
  const client = useQueryClient();
  const model = useModel();
  const w = useWordsOf(EDITOR);
  const bench = workbenchOf(orrery);
  const typed = useStore(bench, (state) => activeTab(state).typed);
  const asked = useMemo(
    () =>
      queryOptions({
        queryKey: ['editor-schema'],
        queryFn: ({ signal }) => api.editorSchema({ signal }),
        staleTime: FRESH_MS,
      }),
    [api],
  );
  const { data: schema } = useQuery(asked);
  return useMemo(() => {
    const parameters = Object.keys(typed).filter((name) => {
      const one = typed[name];
      return one !== undefined && one.text !== '' && readTyped(one) !== undefined;
    });
    const counts = new Map([
      ...(model?.types ?? []).map(({ id, count }) => [id, count] as const),
      ...(model?.predicates ?? []).map(({ predicate, count }) => [predicate, count] as const),
    ]);
    const view = () => store.getState().view;
    return {
      schema,
      loadSchema: () => client.ensureQueryData(asked).catch(() => undefined),
      words: w,
      parameters,
      given: new Set(parameters),
      count: (name) => counts.get(name),
      values: (owner, property) =>
        client
          .fetchQuery({
            queryKey: ['editor-values', owner.kind, owner.types, property],
            queryFn: async ({ signal }) => {
              const query = valuesQuery(owner, property);
              const { rows } = await api.cypher({ query, limit: MOST_VALUES + 1, ...view() }, { signal });
              return rows.length > MOST_VALUES
                ? []
                : rows.flatMap(([value]) => (typeof value === 'string' ? [value] : []));
            },
            staleTime: FRESH_MS,
          })
          .catch(() => []),
      // What a link brought is not even planned before its reader has changed or run it.
      explain: async (query, signal) =>
        activeTab(bench.getState()).isHanded
          ? null
          : (await api.cypher({ query, mode: 'EXPLAIN', ...view() }, { signal })).notifications,
      fillIn: (name, type) =>
        bench.setState((state) => {
          const { id, typed: all } = activeTab(state);
          return changeTab(state, id, { typed: { ...all, [name]: { type, text: EXAMPLES[type] } } });
        }),
    };
  }, [api, store, client, model, w, bench, typed, schema, asked]);
}

/** The values that stand in a sample, so that a property of millions of nodes is not walked through. */
function valuesQuery({ kind, types }: Variable, property: string): string {
  const names = types.map(written).join('|');
  const pattern = kind === 'relationship' ? `()-[x:${names}]->()` : `(x:${names})`;
  const key = `x.${written(property)}`;
  return `MATCH ${pattern} WHERE ${key} IS NOT NULL WITH x LIMIT 2000 RETURN DISTINCT ${key} AS value ORDER BY value LIMIT ${MOST_VALUES + 1}`;
}
