import { factHeading, formOf, wordValue } from '@orrery/cypher/sentence/index.ts';
import type { Claim } from '../../api/claim.ts';
import { languageOf } from '../../i18n/locale.ts';
import { dayOf, estimateIn, sentenceClaim } from '../../i18n/tell.ts';
import { useGraph, useLocale, useT } from '../../workspace/hooks.ts';
import styles from './inspector.module.css';

/** The figures of an entity as a small table: what, how much, and how sure the estimate is. The exact figure is told on request. */
export function Figures({ claims }: { readonly claims: readonly Claim[] }) {
  const t = useT();
  const locale = useLocale();
  const asOf = useGraph((state) => state.view.asOf);
  const language = languageOf(locale);
  if (claims.length === 0) return null;
  return (
    <table className={styles['figures']} aria-label={t('entity.figures')} data-testid="figures">
      <tbody>
        {claims.map((claim) => {
          const told = sentenceClaim(claim);
          const form = formOf(told, dayOf(asOf));
          const value = wordValue(told, language);
          const kind = { predicate: told.predicate, side: { kind: 'subject' }, form, teller: claim.subject } as const;
          return (
            <tr key={claim.id}>
              <th scope="row">{factHeading(kind, language)}</th>
              <td title={value?.exact ?? undefined}>{value?.text ?? t('claim.unnamedMaker')}</td>
              <td>{estimateIn(locale, { ...claim, hedge: claim.citations[0]?.hedge ?? null })}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
