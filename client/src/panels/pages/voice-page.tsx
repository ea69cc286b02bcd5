import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Citation } from '../../api/claim.ts';
import type { EntityNote } from '../../api/reading.ts';
import type { Certainty } from '../../graph/types.ts';
import { inLocale } from '../../i18n/locale.ts';
import { useOrrery } from '../../workspace/context.tsx';
import { useLocale, useT } from '../../workspace/hooks.ts';
import { useVocabulary } from '../../workspace/use-model.ts';
import { useVoice } from '../../workspace/use-voices.ts';
import { EntityLink } from '../shared/entity-link.tsx';
import { nameIn } from '../shared/names.ts';
import { CertaintyChip } from '../shared/status-chips.tsx';
import { TypeMark } from '../shared/type-mark.tsx';
import { SaidClaims, VoiceFacts } from '../shared/voice-facts.tsx';
import { PageFrame, PageState } from './page-frame.tsx';
import styles from './pages.module.css';

/** All that rests on the word of one entity, by document. */
export function VoicePage({ id }: { readonly id: string }) {
  const { api } = useOrrery();
  const t = useT();
  const locale = useLocale();
  const { data, error, isPending, refetch } = useQuery({
    queryKey: ['entity-note', id],
    queryFn: ({ signal }) => api.entityNote(id, { signal }),
  });
  const entity = data ?? null;
  return (
    <PageFrame
      kicker={t('voice.kicker')}
      title={entity === null ? t(isPending ? 'common.loading' : 'voice.title') : nameIn(locale, entity)}
      subtitle={entity === null ? null : <About entity={entity} />}
    >
      <PageState isPending={isPending} error={error} isMissing={data === null} retry={() => void refetch()} />
      {entity === null ? null : (
        <>
          <h3 className={styles['section']}>{t('voice.title')}</h3>
          <VoiceFacts id={entity.id} />
        </>
      )}
    </PageFrame>
  );
}

function About({ entity }: { readonly entity: EntityNote }) {
  const t = useT();
  const locale = useLocale();
  const vocabulary = useVocabulary();
  const voice = useVoice(entity.id);
  const note = inLocale(locale, entity, 'note');
  return (
    <>
      <p className={styles['facts']}>
        <span>
          <TypeMark type={entity.type} /> {vocabulary.type(entity.type)}
        </span>
        {entity.anonymous ? (
          <span>{t('voice.group', { count: entity.count ?? 0 })}</span>
        ) : (
          <EntityLink entity={entity} />
        )}
        {voice === undefined ? null : <span>{t('voice.claims', { count: voice.claims })}</span>}
        {voice?.certainties.map((certainty) => (
          <CertaintyChip key={certainty} certainty={certainty} />
        ))}
      </p>
      {note === null ? null : <p>{note}</p>}
    </>
  );
}

/** All claims cited with one certainty, from every voice: what rests on insiders, what companies say themselves. */
export function CitedPage({ certainty }: { readonly certainty: Certainty }) {
  const t = useT();
  const question = useMemo(() => ({ citedAs: [certainty] }), [certainty]);
  const isMeant = useMemo(() => (citation: Citation) => citation.certainty === certainty, [certainty]);
  return (
    <PageFrame kicker={t('cited.kicker')} title={t(`cited.title.${certainty}`)}>
      <SaidClaims question={question} isMeant={isMeant} withVoices />
    </PageFrame>
  );
}
