import { useMemo } from 'react';
import type { StoreApi } from 'zustand/vanilla';
import { Button } from '../../../ui/button.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { useModel, useVocabulary } from '../../../workspace/use-model.ts';
import { TypeMark } from '../../shared/type-mark.tsx';
import styles from './analyst.module.css';
import { type Analyst, ask } from './analyst-store.ts';
import { newQuestion } from './question.ts';
import { readyQuestions } from './ready-questions.ts';
import { useAnalystWords } from './use-analyst.ts';

/** More types than these stand in the list of the table itself. */
const MOST_TYPES = 14;

interface StartProps {
  readonly store: StoreApi<Analyst>;
  readonly isRefused: boolean;
}

/** Where the table begins: questions that are ready, and the types there are. */
export function Start({ store, isRefused }: StartProps) {
  const w = useAnalystWords();
  const vocabulary = useVocabulary();
  const model = useModel();
  const ready = useMemo(() => {
    const held = <One extends { readonly count: number }>(all: readonly One[] = []): readonly One[] =>
      all.filter(({ count }) => count > 0);
    return readyQuestions({
      types: new Set(held(model?.types).map(({ id }) => id)),
      predicates: new Set(held(model?.predicates).map(({ predicate }) => predicate)),
    });
  }, [model]);
  const types = (model?.types ?? [])
    .filter(({ count }) => count > 0)
    .toSorted((a, b) => b.count - a.count)
    .slice(0, MOST_TYPES);
  return (
    <div className={styles['start']} data-testid="analyst-start">
      <p className={styles['lead']}>{w('start.title')}</p>
      {isRefused ? <Notice tone="danger" title={w('start.refused')} /> : null}
      {ready.length === 0 ? null : (
        <section>
          <h3 className={styles['heading']}>{w('start.ready')}</h3>
          <ul className={styles['ready']}>
            {ready.map(({ id, question }) => (
              <li key={id}>
                <Button variant="quiet" onPress={() => ask(store, question)} data-testid={`ready-${id}`}>
                  {w(`ready.${id}`)}
                </Button>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section>
        <h3 className={styles['heading']}>{w('start.types')}</h3>
        <ul className={styles['types']}>
          <li>
            <Button variant="quiet" onPress={() => ask(store, newQuestion([]))}>
              {w('start.all')}
            </Button>
          </li>
          {types.map(({ id, count }) => (
            <li key={id}>
              <Button
                variant="quiet"
                icon={<TypeMark type={id} size={16} />}
                onPress={() => ask(store, { ...newQuestion([id]), columns: [{ kind: 'degree' }] })}
              >
                {w('start.type', { name: vocabulary.types(id), count })}
              </Button>
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}
