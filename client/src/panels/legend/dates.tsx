import { useQuery } from '@tanstack/react-query';
import { setDates } from '../../actions/set-dates.ts';
import type { Interval } from '../../api/plain.ts';
import type { DateRules } from '../../graph/style-rules.ts';
import { Button } from '../../ui/button.tsx';
import { useOrrery } from '../../workspace/context.tsx';
import { useGraph } from '../../workspace/hooks.ts';
import { useIsPlain } from '../../workspace/use-ground.ts';
import { useVocabulary } from '../../workspace/use-model.ts';
import { type PlainTranslate, usePlainT } from '../../workspace/use-plain-t.ts';
import styles from './dates.module.css';
import legend from './legend.module.css';

const NONE: DateRules = { nodes: {}, relationships: {} };
const PARTS = { NODE: 'nodes', RELATIONSHIP: 'relationships' } as const;

/** What could date a database of others: offered, and nothing has a date before a person says so. */
export function Dates() {
  const { api, run } = useOrrery();
  const pt = usePlainT();
  const isPlain = useIsPlain();
  const dates = useGraph(({ style }) => style.dates);
  const { data: found = [] } = useQuery({
    queryKey: ['intervals'],
    queryFn: ({ signal }) => api.intervals({ signal }),
    enabled: isPlain,
    staleTime: Number.POSITIVE_INFINITY,
  });
  // A view may date by properties that the sample does not show.
  if (!isPlain || (found.length === 0 && dates === undefined)) return null;
  const choose = (next: DateRules | undefined): void => void run(setDates, { dates: next });
  return (
    <section aria-labelledby="legend-dates" data-testid="dates">
      <h2 id="legend-dates" className={legend['heading']}>
        {pt('dates.title')}
        {dates === undefined ? null : (
          <Button variant="quiet" onPress={() => choose(undefined)}>
            {pt('dates.stop')}
          </Button>
        )}
      </h2>
      {dates === undefined ? (
        <div className={styles['offer']}>
          <Button onPress={() => choose(found.reduce((all, interval) => withOne(all, interval, true), NONE))}>
            {pt('dates.show')}
          </Button>
          <p className={legend['hint']}>{pt('dates.offer')}</p>
        </div>
      ) : null}
      <ul className={styles['pairs']}>
        {found.map((interval) => (
          <Pair key={`${interval.carrier} ${interval.name} ${interval.from}`} {...{ interval, dates, choose }} />
        ))}
      </ul>
      {dates === undefined ? null : <p className={legend['hint']}>{pt('dates.means')}</p>}
    </section>
  );
}

interface PairProps {
  readonly interval: Interval;
  readonly dates: DateRules | undefined;
  choose(next: DateRules | undefined): void;
}

function Pair({ interval, dates, choose }: PairProps) {
  const pt = usePlainT();
  const words = useVocabulary();
  const { carrier, from, to } = interval;
  const name = carrier === 'NODE' ? words.types(interval.name) : words.verb(interval.name);
  const pair = pt('dates.pair', { from, to });
  const [chosenFrom, chosenTo] = dates?.[PARTS[carrier]][interval.name] ?? [];
  return (
    <li title={sureness(interval, pt)}>
      {dates === undefined ? (
        <span>
          <strong>{name}</strong> {pair}
        </span>
      ) : (
        <label>
          <input
            type="checkbox"
            aria-label={pt('dates.of', { name, from, to })}
            checked={chosenFrom === from && chosenTo === to}
            onChange={({ target }) => choose(orNothing(withOne(dates, interval, target.checked)))}
          />
          <span>
            <strong>{name}</strong> {pair}
          </span>
        </label>
      )}
    </li>
  );
}

function sureness({ sampled, begun, sure, examples: [example] }: Interval, pt: PlainTranslate): string {
  const told =
    example === undefined ? '' : pt('dates.pair', { from: example.from, to: example.to ?? pt('dates.goesOn') });
  return pt('dates.sure', { sampled, begun, sure: `${Math.floor(sure * 100)} %`, example: told });
}

function withOne(dates: DateRules, { carrier, name, from, to }: Interval, isChosen: boolean): DateRules {
  const part = PARTS[carrier];
  const { [name]: _, ...others } = dates[part];
  return { ...dates, [part]: isChosen ? { ...others, [name]: [from, to] } : others };
}

const orNothing = (dates: DateRules): DateRules | undefined =>
  Object.keys(dates.nodes).length + Object.keys(dates.relationships).length === 0 ? undefined : dates;
