import { useEffect, useRef } from 'react';
import { useIntl } from 'react-intl';
import type { DatabaseInfo } from '../api/answers.ts';
import { Button } from '../ui/button.tsx';
import { useOrrery } from '../workspace/context.tsx';
import { useT } from '../workspace/hooks.ts';
import { useDatabase } from '../workspace/use-database.ts';
import { usePlainT } from '../workspace/use-plain-t.ts';
import styles from './database-notice.module.css';

/** The commands are the same in every language. */
const IMPORT_BUNDLED = 'npx -y pnpm@10.34.9 start --import';
const IMPORT_OWN = 'npx -y pnpm@10.34.9 run import PATH';

/** Says on the canvas what is being looked at when it is no graph of ours: a database of others, or an empty one. */
export function DatabaseNotice({ database }: { readonly database: DatabaseInfo }) {
  return database.ownership === 'EMPTY' ? <EmptyDatabase name={database.name} /> : <ForeignDatabase {...database} />;
}

/** Draws the first picture as soon as the database has become a graph of ours. */
export function useFirstPictureOnceOurs(): void {
  const { openFirstPicture } = useOrrery();
  const ownership = useDatabase()?.ownership;
  const before = useRef(ownership);
  useEffect(() => {
    if (before.current !== undefined && before.current !== 'OURS' && ownership === 'OURS') openFirstPicture();
    before.current = ownership;
  }, [ownership, openFirstPicture]);
}

function ForeignDatabase({ name, nodes, relationships, labels }: DatabaseInfo) {
  const pt = usePlainT();
  const { shell } = useOrrery();
  const t = useT();
  const intl = useIntl();
  return (
    <section className={styles['notice']} data-testid="database-foreign" aria-labelledby="database-notice">
      <h2 id="database-notice">{pt('database.foreign')}</h2>
      <p>
        {pt('database.holds', {
          name,
          nodes: intl.formatNumber(nodes),
          relationships: intl.formatNumber(relationships),
        })}
      </p>
      {labels.length === 0 ? null : (
        <ul className={styles['labels']} aria-label={pt('database.labels')}>
          {labels.map(({ label, nodes: count }) => (
            <li key={label}>
              <span>{label}</span> <b>{intl.formatNumber(count)}</b>
            </li>
          ))}
        </ul>
      )}
      <p>{pt('database.untouched')}</p>
      <Button variant="primary" onPress={() => shell.setState({ drawer: 'cypher', sheet: 'queries' })}>
        {t('command.cypher')}
      </Button>
    </section>
  );
}

function EmptyDatabase({ name }: { readonly name: string }) {
  const pt = usePlainT();
  return (
    <section className={styles['notice']} data-testid="database-empty" aria-labelledby="database-notice">
      <h2 id="database-notice">{pt('database.empty')}</h2>
      <p>{pt('database.emptyHint', { name })}</p>
      <dl className={styles['commands']}>
        <dt>{pt('database.importBundled')}</dt>
        <dd>
          <code>{IMPORT_BUNDLED}</code>
        </dd>
        <dt>{pt('database.importOwn')}</dt>
        <dd>
          <code>{IMPORT_OWN}</code>
        </dd>
      </dl>
      <p>{pt('database.emptyWaits')}</p>
    </section>
  );
}
