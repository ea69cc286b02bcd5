import { useQuery } from '@tanstack/react-query';
import { TriangleAlert } from 'lucide-react';
import { useMemo } from 'react';
import { dotId } from '../../graph/fold.ts';
import { type Hidden, sift } from '../../graph/judge.ts';
import { lineId as pairId } from '../../graph/line-id.ts';
import type { NodeId } from '../../graph/types.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { useOrrery } from '../../workspace/context.tsx';
import { useGraph, useLocale, useT } from '../../workspace/hooks.ts';
import { useProblemWords } from '../../workspace/problem-words.ts';
import { useCourt } from '../../workspace/use-court.ts';
import { usePicture } from '../../workspace/use-picture.ts';
import { ClaimCard } from '../shared/claim-card.tsx';
import { HiddenNote } from '../shared/hidden-note.tsx';
import { nameIn } from '../shared/names.ts';
import styles from './inspector.module.css';
import { PanelHeader } from './panel-header.tsx';

/** The evidence: every claim behind a line, each with its citations. */
export function LineView({ line: lineId }: { readonly line: string }) {
  const { api } = useOrrery();
  const t = useT();
  const locale = useLocale();
  const { lines, drawing, groups } = usePicture();
  // Also one that gathers the lines of a group that is one dot.
  const line = [...lines, ...drawing.lines].find((candidate) => candidate.id === lineId);
  const nodes = useGraph((state) => state.nodes);
  const ids = line?.edges.map((edge) => edge.id) ?? [];
  const { data, error, isPending, refetch } = useQuery({
    queryKey: ['evidence', ids],
    queryFn: ({ signal }) => api.evidence(ids, { signal }),
    enabled: ids.length > 0,
  });
  const nameOf = (id: NodeId): string => {
    const node = nodes.get(id);
    return node === undefined ? (groups.find((group) => dotId(group.id) === id)?.label ?? '') : nameIn(locale, node);
  };
  const words = useProblemWords(error);
  const hidden = useHiddenBetween(lineId);
  if (line === undefined) {
    return (
      <>
        <Notice title={t('evidence.none')} />
        <HiddenNote hidden={hidden} />
      </>
    );
  }
  return (
    <div className={styles['panel']} data-testid="evidence">
      <PanelHeader
        kicker={`${t('evidence.title')} · ${t('evidence.claims', { count: ids.length })}`}
        title={t('evidence.between', {
          a: nameOf(line.source),
          b: nameOf(line.target),
        })}
      />
      {isPending ? <Skeleton lines={8} label={t('common.loading')} /> : null}
      {error === null ? null : (
        <Notice
          tone="danger"
          icon={<TriangleAlert size={18} aria-hidden />}
          title={t('error.panel')}
          actions={<Button onPress={() => void refetch()}>{t('common.retry')}</Button>}
        >
          {words}
        </Notice>
      )}
      <div className={styles['cards']}>
        {data?.map((claim) => (
          <ClaimCard key={claim.id} claim={claim} />
        ))}
      </div>
      {/* What is not yet is told above, with that chip. */}
      <HiddenNote hidden={{ ...hidden, notYet: 0 }} />
    </div>
  );
}

/** What the view hides of the links between two nodes. */
function useHiddenBetween(line: string): Hidden {
  const edges = useGraph((state) => state.edges);
  const court = useCourt();
  return useMemo(
    () =>
      sift(
        [...edges.values()].filter(({ source, target }) => pairId(source, target) === line),
        court,
      ).hidden,
    [edges, court, line],
  );
}
