import { useQuery } from '@tanstack/react-query';
import { ArrowLeftRight, Plus } from 'lucide-react';
import { useMemo, useState } from 'react';
import { addSubgraph } from '../../actions/add-subgraph.ts';
import type { FoundPath, PathAnswer } from '../../api/orrery-api.ts';
import { type Court, sift } from '../../graph/judge.ts';
import type { GraphEdge, GraphNode, NodeId } from '../../graph/types.ts';
import { Button } from '../../ui/button.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { useOrrery } from '../../workspace/context.tsx';
import { useGraph, useLocale, useShell, useT } from '../../workspace/hooks.ts';
import { problemWords } from '../../workspace/problem-words.ts';
import { useCourt } from '../../workspace/use-court.ts';
import { viewWords } from '../../workspace/view-words.ts';
import { EntityPicker } from '../shared/entity-picker.tsx';
import { HiddenNote } from '../shared/hidden-note.tsx';
import { stepVerb } from '../shared/link-words.ts';
import { nameIn } from '../shared/names.ts';
import { StatusChips } from '../shared/status-chips.tsx';
import styles from './paths-panel.module.css';

/** How are two entities connected? */
export function PathsPanel() {
  const { shell } = useOrrery();
  const t = useT();
  const { from, to } = useShell((state) => state.pathEnds);
  const [asked, setAsked] = useState<Ends | null>(null);
  const find = useFoundPaths(asked);
  const setEnds = (ends: { readonly from: NodeId | null; readonly to: NodeId | null }) => {
    shell.setState({ pathEnds: ends });
    setAsked(null);
  };
  return (
    <div className={styles['paths']}>
      <p className={styles['intro']}>{t('paths.intro')}</p>
      <div className={styles['ends']}>
        <EntityPicker label={t('paths.from')} value={from} onChange={(id) => setEnds({ from: id, to })} />
        <IconButton label={t('paths.swap')} onPress={() => setEnds({ from: to, to: from })}>
          <ArrowLeftRight size={16} aria-hidden />
        </IconButton>
        <EntityPicker label={t('paths.to')} value={to} onChange={(id) => setEnds({ from, to: id })} />
        <Button
          variant="primary"
          isDisabled={from === null || to === null || find.isFetching}
          onPress={() => from !== null && to !== null && setAsked({ from, to })}
        >
          {t('paths.find')}
        </Button>
      </div>
      {find.isFetching ? <Skeleton lines={3} label={t('common.loading')} /> : null}
      {find.error === null ? null : (
        <Notice tone="danger" title={t('error.title')}>
          {problemWords(find.error, t)}
        </Notice>
      )}
      {find.data === undefined || find.data === null ? null : <Found answer={find.data} />}
    </div>
  );
}

interface Ends {
  readonly from: NodeId;
  readonly to: NodeId;
}

/** Asked anew whenever lens or day change: an answer under another view would contradict the page around it. */
function useFoundPaths(ends: Ends | null) {
  const { api } = useOrrery();
  const { lens, asOf } = useGraph((state) => state.view);
  return useQuery({
    queryKey: ['paths', ends, lens, asOf],
    queryFn: ({ signal }) => (ends === null ? null : api.paths({ ...ends, lens, asOf }, { signal })),
    enabled: ends !== null,
  });
}

function Found({ answer }: { readonly answer: PathAnswer }) {
  const t = useT();
  const locale = useLocale();
  const court = useCourt();
  const { shown, hidden } = useMemo(() => keepShown(answer, court), [answer, court]);
  const under = t('paths.under', { view: viewWords(court.view, { t, locale }) });
  if (shown.length === 0) {
    const none = court.view.asOf === null ? 'paths.none' : 'paths.noneAt';
    return (
      <Notice title={t(none, { hops: answer.maxHops })}>
        {under}
        <HiddenNote hidden={hidden} />
      </Notice>
    );
  }
  return (
    <>
      <p className={styles['intro']}>{under}</p>
      <ol className={styles['list']} data-testid="paths">
        {shown.map((path) => (
          <PathRow key={path.nodes.join(' ') + path.steps.join(' ')} path={path} answer={answer} />
        ))}
      </ol>
      <HiddenNote hidden={hidden} />
    </>
  );
}

/** Paths of which every step holds in the view. The server knows lens and day; the range is the page's own. */
function keepShown({ paths, subgraph }: PathAnswer, court: Court) {
  const { shown, hidden } = sift(subgraph.edges, court);
  const isShown = new Set<string>(shown.map(({ id }) => id));
  const kept = paths
    .map((path) => ({ ...path, steps: path.steps.map((step) => step.filter((id) => isShown.has(id))) }))
    .filter(({ steps }) => steps.every((step) => step.length > 0));
  return { shown: kept, hidden };
}

function PathRow({ path, answer }: { readonly path: FoundPath; readonly answer: PathAnswer }) {
  const { run } = useOrrery();
  const t = useT();
  const nodes = new Map(answer.subgraph.nodes.map((node) => [node.id, node]));
  const edges = new Map(answer.subgraph.edges.map((edge) => [edge.id, edge]));
  const onPath = new Set<string>(path.nodes);
  const add = () =>
    void run(addSubgraph, {
      subgraph: {
        nodes: answer.subgraph.nodes.filter((node) => onPath.has(node.id)),
        edges: answer.subgraph.edges.filter((edge) => path.steps.some((step) => step.includes(edge.id))),
        total: path.nodes.length,
      },
    });
  return (
    <li className={styles['path']}>
      <p className={styles['chain']}>
        {path.nodes.map((id, index) => (
          <Step
            key={id}
            node={nodes.get(id)}
            nodes={nodes}
            before={(path.steps[index - 1] ?? []).flatMap((edge) => edges.get(edge) ?? [])}
            end={id}
          />
        ))}
      </p>
      <p className={styles['about']}>
        {t('paths.steps', { count: path.steps.length })}
        <span>{t('paths.weakest', { certainty: t(`certainty.${path.weakest}`) })}</span>
        {path.disputed ? <StatusChips certainty={path.weakest} modality="ACTUAL" disputed /> : null}
      </p>
      <Button icon={<Plus size={14} aria-hidden />} onPress={add}>
        {t('paths.add')}
      </Button>
    </li>
  );
}

interface StepProps {
  readonly node: GraphNode | undefined;
  readonly nodes: ReadonlyMap<NodeId, GraphNode>;
  /** The links that lead here; empty for the first. */
  readonly before: readonly GraphEdge[];
  readonly end: NodeId;
}

function Step({ node, nodes, before, end }: StepProps) {
  const locale = useLocale();
  const asOf = useGraph((state) => state.view.asOf);
  const verbs = before.map((edge) => stepVerb(edge, end, { nodes, locale, asOf }));
  return (
    <>
      {verbs.length === 0 ? null : <span className={styles['verb']}>{verbs.join(' / ')}</span>}
      <b>{node === undefined ? end : nameIn(locale, node)}</b>
    </>
  );
}
