import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { sift } from '../../graph/judge.ts';
import { useOrrery } from '../../workspace/context.tsx';
import { useGraph, useT } from '../../workspace/hooks.ts';
import { useCourt } from '../../workspace/use-court.ts';
import { usePicture } from '../../workspace/use-picture.ts';
import { PrintedClaims } from './printed-claims.tsx';
import { useWhenReady } from './use-when-ready.ts';

/** The picture as sentences, for paper: a drawing without its words says nothing of who says so. */
export function PrintedPicture({ onReady }: { readonly onReady: (() => void) | undefined }) {
  const { api } = useOrrery();
  const t = useT();
  const edges = useGraph((state) => state.edges);
  const court = useCourt();
  const { nodes } = usePicture();
  const ids = useMemo(() => sift(edges.values(), court).shown.map(({ id }) => id), [edges, court]);
  const { data, isPending } = useQuery({
    queryKey: ['evidence', ids],
    queryFn: ({ signal }) => api.evidence(ids, { signal }),
    enabled: ids.length > 0,
  });
  useWhenReady(ids.length === 0 || !isPending, onReady);
  return (
    <>
      <header>
        <p className="kind">Orrery</p>
        <h1>{t('table.label')}</h1>
        <p>{t('canvas.count', { nodes: nodes.length, links: ids.length })}</p>
      </header>
      <PrintedClaims
        claims={data ?? []}
        missing={data === undefined && ids.length > 0 ? { shown: 0, total: ids.length } : null}
      />
    </>
  );
}
