import { useQuery } from '@tanstack/react-query';
import type { NodeId } from '../../graph/types.ts';
import { inLocale, punctuationOf } from '../../i18n/locale.ts';
import { useOrrery } from '../../workspace/context.tsx';
import { useGraph, useLocale, useT } from '../../workspace/hooks.ts';
import { useVocabulary } from '../../workspace/use-model.ts';
import { nameIn, otherName } from '../shared/names.ts';
import { PrintedClaims } from './printed-claims.tsx';
import { useWhenReady } from './use-when-ready.ts';

export interface PrintedEntityProps {
  readonly id: NodeId;
  /** Fetches every claim, and not only those that the panel has. */
  readonly isWhole: boolean;
  readonly onReady: (() => void) | undefined;
}

/** The page of an entity: its names, what is said of it, and on whose word. */
export function PrintedEntity({ id, isWhole, onReady }: PrintedEntityProps) {
  const { api } = useOrrery();
  const t = useT();
  const locale = useLocale();
  const vocabulary = useVocabulary();
  const node = useGraph((state) => state.nodes.get(id));
  const detail = useQuery({ queryKey: ['entity', id], queryFn: ({ signal }) => api.entity(id, { signal }) }).data;
  const isCut = detail !== undefined && detail !== null && detail.claims.length < detail.claimTotal;
  const all = useQuery({
    queryKey: ['all-claims', id],
    queryFn: ({ signal }) => api.allClaims(id, { signal }),
    enabled: isWhole && isCut,
  });
  // The server ranks them, and leaves names out: paper has the order of the page.
  const claims = all.data ?? detail?.claims ?? [];
  // A failure must not keep the reader from printing what there is.
  useWhenReady(detail !== undefined && (!isCut || !isWhole || !all.isPending), onReady);
  if (node === undefined) return null;
  const other = otherName(locale, node);
  const note = detail == null ? null : inLocale(locale, detail, 'note');
  const aliases = (detail?.aliases ?? [])
    .map(({ value }) => value)
    .filter((value) => value !== node.name && value !== node.nameZh);
  return (
    <>
      <header>
        <p className="kind">{vocabulary.type(node.type)}</p>
        <h1>
          {nameIn(locale, node)}
          {other === null ? null : <span> {other}</span>}
        </h1>
        {note === null ? null : <p>{note}</p>}
        {aliases.length === 0 ? null : (
          <p className="names">
            {t('entity.aliases')}
            {punctuationOf(locale).colon}
            {aliases.join(punctuationOf(locale).list)}
          </p>
        )}
      </header>
      <PrintedClaims
        claims={claims}
        missing={
          claims.length < (detail?.claimTotal ?? 0) ? { shown: claims.length, total: detail?.claimTotal ?? 0 } : null
        }
      />
    </>
  );
}
