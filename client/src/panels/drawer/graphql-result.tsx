import { Plus } from 'lucide-react';
import { addSubgraph } from '../../actions/add-subgraph.ts';
import { nodeId } from '../../graph/types.ts';
import { Button } from '../../ui/button.tsx';
import { useOrrery } from '../../workspace/context.tsx';
import styles from './cypher-result.module.css';
import { useWords } from './use-words.ts';

/** The server takes no more ids at once. */
const MOST_IDS = 10_000;

/** Brings what an answer names onto the canvas: of its ids those that the server knows as entities. */
export function DrawIds({ ids }: { readonly ids: readonly string[] }) {
  const { api, store, run } = useOrrery();
  const w = useWords();
  if (ids.length === 0) return <span className={styles['note']}>{w('graphql.noIds')}</span>;
  const draw = (): void => {
    const { lens, asOf, range } = store.getState().view;
    const some = ids.slice(0, MOST_IDS).map(nodeId);
    void run(addSubgraph, {
      load: (signal) => api.subgraph({ ids: some, lens, asOf, range }, signal === undefined ? {} : { signal }),
    });
  };
  return (
    <>
      {ids.length > MOST_IDS ? (
        <span className={styles['note']}>{w('graphql.mostIds', { most: MOST_IDS, count: ids.length })}</span>
      ) : null}
      <Button icon={<Plus size={14} aria-hidden />} onPress={draw} data-testid="graphql-add">
        {w('graphql.add')}
      </Button>
    </>
  );
}

/** More would hold the page up; the file has all of it. */
const LONGEST_SHOWN = 200_000;

export function JsonText({ json }: { readonly json: string }) {
  const w = useWords();
  return (
    // A scrolling region must be reachable by keyboard.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className={styles['scroll']} role="region" aria-label="JSON" tabIndex={0}>
      <pre className={styles['json']}>{json.slice(0, LONGEST_SHOWN)}</pre>
      {json.length > LONGEST_SHOWN ? (
        <p className={styles['warning']}>{w('graphql.cut', { shown: LONGEST_SHOWN, count: json.length })}</p>
      ) : null}
    </div>
  );
}
