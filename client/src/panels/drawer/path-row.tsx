import { useQuery } from '@tanstack/react-query';
import { Ban, Eye, EyeOff, Plus, Quote } from 'lucide-react';
import { useState } from 'react';
import { addSubgraph } from '../../actions/add-subgraph.ts';
import type { FoundPath, PathAnswer, Subgraph } from '../../api/orrery-api.ts';
import { lineId } from '../../graph/line-id.ts';
import type { EdgeId, GraphEdge, GraphNode, NodeId } from '../../graph/types.ts';
import { Button } from '../../ui/button.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { MenuButton } from '../../ui/menu.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { useOrrery } from '../../workspace/context.tsx';
import { useGraph, useLocale, useT } from '../../workspace/hooks.ts';
import { problemWords } from '../../workspace/problem-words.ts';
import { useIsPlain } from '../../workspace/use-ground.ts';
import { useVocabulary } from '../../workspace/use-model.ts';
import { ClaimCard } from '../shared/claim-card.tsx';
import { stepVerb } from '../shared/link-words.ts';
import { nameIn } from '../shared/names.ts';
import { StatusChips } from '../shared/status-chips.tsx';
import styles from './paths-panel.module.css';

export interface PathRowProps {
  readonly path: FoundPath;
  readonly answer: PathAnswer;
  /** Asks again without this entity, or without this kind of relation. */
  onAvoid(node: GraphNode): void;
  onAvoidRelation(predicate: string): void;
}

/** A path in words, with what its weakest step rests on; it can be put on the canvas, and shown there alone. */
export function PathRow({ path, answer, onAvoid, onAvoidRelation }: PathRowProps) {
  const t = useT();
  const isPlain = useIsPlain();
  const [isOpen, setIsOpen] = useState(false);
  const nodes = new Map(answer.subgraph.nodes.map((node) => [node.id, node]));
  const edges = new Map(answer.subgraph.edges.map((edge) => [edge.id, edge]));
  const stepsOf = (index: number): readonly GraphEdge[] =>
    (path.steps[index] ?? []).flatMap((edge) => edges.get(edge) ?? []);
  return (
    <li className={styles['path']}>
      <p className={styles['chain']}>
        {path.nodes.map((id, index) => (
          <Step key={id} node={nodes.get(id)} nodes={nodes} before={stepsOf(index - 1)} end={id} />
        ))}
      </p>
      <p className={styles['about']}>
        {t('paths.steps', { count: path.steps.length })}
        {isPlain ? null : <span>{t('paths.weakest', { certainty: t(`certainty.${path.weakest}`) })}</span>}
        {path.disputed ? <StatusChips certainty={path.weakest} modality="ACTUAL" disputed /> : null}
      </p>
      <div className={styles['do']}>
        <Isolate path={path} answer={answer} />
        {isPlain ? null : (
          <Button
            variant="quiet"
            icon={<Quote size={14} aria-hidden />}
            aria-expanded={isOpen}
            onPress={() => setIsOpen(!isOpen)}
          >
            {t('paths.evidence')}
          </Button>
        )}
        <Avoid
          inner={path.nodes.slice(1, -1).flatMap((id) => nodes.get(id) ?? [])}
          predicates={[...new Set(path.steps.flatMap((_, index) => stepsOf(index).map((edge) => edge.predicate)))]}
          onAvoid={onAvoid}
          onAvoidRelation={onAvoidRelation}
        />
      </div>
      {isOpen ? <Evidence ids={weakestStep(path, edges)} /> : null}
    </li>
  );
}

/** The links of the step that the path is only as strong as: the first whose best link is the weakest. */
export function weakestStep(
  { steps, weakest }: FoundPath,
  edges: ReadonlyMap<EdgeId, Pick<GraphEdge, 'certainty'>>,
): readonly EdgeId[] {
  // The links of a step come strongest first.
  return steps.find(([first]) => first !== undefined && edges.get(first)?.certainty === weakest) ?? steps[0] ?? [];
}

/** Who says so, where, in which paragraph. */
function Evidence({ ids }: { readonly ids: readonly EdgeId[] }) {
  const { api } = useOrrery();
  const t = useT();
  const { data, error, isPending } = useQuery({
    queryKey: ['evidence', ids],
    queryFn: ({ signal }) => api.evidence(ids, { signal }),
  });
  return (
    <div className={styles['evidence']} data-testid="path-evidence">
      {isPending ? <Skeleton lines={3} label={t('common.loading')} /> : null}
      {error === null ? null : <Notice tone="danger" title={problemWords(error, t)} />}
      {data?.map((claim) => (
        <ClaimCard key={claim.id} claim={claim} />
      ))}
    </div>
  );
}

/** Adds the path; or adds it and lets all else fade until it is let go. */
function Isolate({ path, answer }: Pick<PathRowProps, 'path' | 'answer'>) {
  const { run, store, actionContext } = useOrrery();
  const t = useT();
  const emphasis = useGraph((state) => state.emphasis);
  const ids = idsOf(path);
  const isAlone = emphasis !== null && emphasis.size === ids.size && [...ids].every((id) => emphasis.has(id));
  const add = () => run(addSubgraph, { subgraph: subgraphOf(path, answer) });
  const isolate = async () => {
    await add();
    store.setState({ emphasis: ids, selection: new Set() });
    actionContext().canvas?.fit(new Set(path.nodes));
  };
  return (
    <>
      <Button icon={<Plus size={14} aria-hidden />} onPress={() => void add()}>
        {t('paths.add')}
      </Button>
      <Button
        icon={isAlone ? <EyeOff size={14} aria-hidden /> : <Eye size={14} aria-hidden />}
        onPress={() => (isAlone ? store.setState({ emphasis: null }) : void isolate())}
      >
        {t(isAlone ? 'paths.release' : 'paths.isolate')}
      </Button>
    </>
  );
}

function idsOf({ nodes }: FoundPath): ReadonlySet<string> {
  const lines = nodes.slice(1).flatMap((id, index) => {
    const before = nodes[index];
    return before === undefined ? [] : [lineId(before, id)];
  });
  return new Set<string>([...nodes, ...lines]);
}

function subgraphOf(path: FoundPath, { subgraph }: PathAnswer): Subgraph {
  const onPath = new Set<string>(path.nodes);
  return {
    nodes: subgraph.nodes.filter((node) => onPath.has(node.id)),
    edges: subgraph.edges.filter((edge) => path.steps.some((step) => step.includes(edge.id))),
    total: path.nodes.length,
  };
}

interface AvoidProps extends Pick<PathRowProps, 'onAvoid' | 'onAvoidRelation'> {
  readonly inner: readonly GraphNode[];
  readonly predicates: readonly string[];
}

function Avoid({ inner, predicates, onAvoid, onAvoidRelation }: AvoidProps) {
  const t = useT();
  const locale = useLocale();
  const vocabulary = useVocabulary();
  const entries = [
    ...inner.map((node) => ({
      id: node.id,
      label: t('paths.avoid', { name: nameIn(locale, node) }),
      onAction: () => onAvoid(node),
    })),
    ...predicates.map((predicate, index) => ({
      id: `relation:${predicate}`,
      label: t('paths.avoidRelation', { name: vocabulary.verb(predicate) }),
      startsGroup: index === 0 && inner.length > 0,
      onAction: () => onAvoidRelation(predicate),
    })),
  ];
  return (
    <MenuButton label={t('paths.without')} entries={entries}>
      <IconButton label={t('paths.without')}>
        <Ban size={15} aria-hidden />
      </IconButton>
    </MenuButton>
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
