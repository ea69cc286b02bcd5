import { type Changes, countChanges } from '../../graph/memory.ts';
import type { GraphNode, NodeId } from '../../graph/types.ts';
import { inLocale } from '../../i18n/locale.ts';
import type { MessageId } from '../../i18n/messages.ts';
import { Button } from '../../ui/button.tsx';
import { useOrrery } from '../../workspace/context.tsx';
import { useGraph, useLocale, useT } from '../../workspace/hooks.ts';
import type { OpenedView } from '../../workspace/saved-views/create-saved-views.ts';
import type { SavedView } from '../../workspace/saved-views/saved-view.ts';
import { bringNewcomers } from '../../workspace/saved-views/view-actions.ts';
import { useVocabulary } from '../../workspace/use-model.ts';
import styles from './views.module.css';

/** More names than these are counted. */
const MOST_NAMES = 12;

export interface ChangesSinceProps {
  readonly view: SavedView;
  readonly opened: OpenedView;
}

/** What has come, gone and changed since a view was saved, by name. */
export function ChangesSince({ view, opened }: ChangesSinceProps) {
  const t = useT();
  const { changes, newcomers = [], newcomerCount = 0 } = opened;
  // Just saved: nothing can have changed.
  if (changes === undefined) return null;
  const isUnknown = view.memory.neighbours === null;
  if (countChanges(changes) === 0 && newcomerCount === 0 && !isUnknown) {
    return <p className={styles['since']}>{t('changes.none')}</p>;
  }
  return (
    <section className={styles['since']} aria-label={t('changes.title')} data-testid="changes">
      <h3 className={styles['sinceTitle']}>{t('changes.title')}</h3>
      <Kinds changes={changes} view={view} />
      <Newcomers nodes={newcomers} count={newcomerCount} />
      {isUnknown ? <p className={styles['hint']}>{t('changes.unknown')}</p> : null}
    </section>
  );
}

function Kinds({ changes, view }: { readonly changes: Changes; readonly view: SavedView }) {
  const t = useT();
  const nameOf = useNames();
  const linkOf = useLinkWords(view, nameOf);
  return (
    <>
      <Kind title="changes.gone" names={changes.gone.map(nameOf)} />
      <Kind title="changes.came" names={changes.came.map(nameOf)} />
      <Kind
        title="changes.renamed"
        names={changes.renamed.map(({ was, now }) =>
          nameOf(was) === nameOf(now)
            ? t('changes.retyped', { name: nameOf(now) })
            : t('changes.renamedOne', { was: nameOf(was), now: nameOf(now) }),
        )}
      />
      <Kind title="changes.linksCame" names={changes.linksCame.map(linkOf)} />
      <Kind title="changes.linksWent" names={changes.linksWent.map(linkOf)} />
      <Kind
        title="changes.linksChanged"
        names={changes.linksChanged.map(({ edge, parts }) =>
          t('changes.linkParts', {
            link: linkOf(edge),
            parts: parts.map((part) => t(`changes.${part}`)).join(', '),
          }),
        )}
      />
    </>
  );
}

interface KindProps {
  readonly title: Extract<MessageId, `changes.${string}`>;
  readonly names: readonly string[];
  readonly count?: number;
}

function Kind({ title, names, count = names.length }: KindProps) {
  const t = useT();
  if (count === 0) return null;
  const shown = names.slice(0, MOST_NAMES);
  return (
    <details className={styles['kind']} open={count <= 3}>
      <summary>{t(title, { count })}</summary>
      <ul>
        {/* Two links may read alike. */}
        {shown.map((name, index) => (
          // oxlint-disable-next-line react/no-array-index-key -- the list is never reordered
          <li key={index}>{name}</li>
        ))}
        {count > shown.length ? <li>{t('changes.more', { count: count - shown.length })}</li> : null}
      </ul>
    </details>
  );
}

function Newcomers({ nodes, count }: { readonly nodes: readonly GraphNode[]; readonly count: number }) {
  const orrery = useOrrery();
  const t = useT();
  const locale = useLocale();
  const onCanvas = useGraph((state) => state.nodes);
  const left = nodes.filter(({ id }) => !onCanvas.has(id));
  if (count === 0) return null;
  const names = nodes.map((node) => inLocale(locale, node, 'name') ?? node.name);
  return (
    <>
      <Kind title="changes.newcomers" names={names} count={count} />
      {left.length === 0 ? null : (
        <Button
          onPress={() =>
            void bringNewcomers(
              orrery,
              left.map(({ id }) => id),
            )
          }
        >
          {t('changes.bring', { count: left.length })}
        </Button>
      )}
    </>
  );
}

type NameOf = (entity: Pick<GraphNode, 'name' | 'nameZh' | 'texts'>) => string;

function useNames(): NameOf {
  const locale = useLocale();
  return (entity) => inLocale(locale, entity, 'name') ?? entity.name;
}

interface Ends {
  readonly predicate: string;
  readonly source: NodeId;
  readonly target: NodeId;
}

/** "Yann LeCun — works at — Meta"; an entity that is gone goes by the name it had. */
function useLinkWords({ memory }: SavedView, nameOf: NameOf): (link: Ends) => string {
  const t = useT();
  const { verb } = useVocabulary();
  const nodes = useGraph((state) => state.nodes);
  const end = (id: NodeId): string => {
    const entity = nodes.get(id) ?? memory.entities.find((each) => each.id === id);
    return entity === undefined ? id : nameOf(entity);
  };
  return ({ predicate, source, target }) =>
    t('changes.link', { a: end(source), verb: verb(predicate), b: end(target) });
}
