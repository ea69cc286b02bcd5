import { useQuery } from '@tanstack/react-query';
import { useOrrery } from '../../workspace/context.tsx';
import { useGraph, useLocale, useT } from '../../workspace/hooks.ts';
import { usePicture } from '../../workspace/use-picture.ts';
import { nameIn } from '../shared/names.ts';
import { PrintedClaims } from './printed-claims.tsx';
import { useWhenReady } from './use-when-ready.ts';

export interface PrintedLineProps {
  readonly line: string;
  readonly onReady: (() => void) | undefined;
}

/** The evidence of a line. */
export function PrintedLine({ line: id, onReady }: PrintedLineProps) {
  const { api } = useOrrery();
  const t = useT();
  const locale = useLocale();
  const nodes = useGraph((state) => state.nodes);
  const line = usePicture().lines.find((candidate) => candidate.id === id);
  const ids = line?.edges.map((edge) => edge.id) ?? [];
  const { data, isPending } = useQuery({
    queryKey: ['evidence', ids],
    queryFn: ({ signal }) => api.evidence(ids, { signal }),
    enabled: ids.length > 0,
  });
  useWhenReady(line === undefined || !isPending, onReady);
  const [a, b] = line === undefined ? [] : [nodes.get(line.source), nodes.get(line.target)];
  return (
    <>
      <header>
        <p className="kind">{t('evidence.title')}</p>
        <h1>
          {a === undefined || b === undefined
            ? t('evidence.none')
            : t('evidence.between', { a: nameIn(locale, a), b: nameIn(locale, b) })}
        </h1>
      </header>
      <PrintedClaims claims={data ?? []} missing={null} />
    </>
  );
}
