import { setAsOf } from '../../../actions/set-as-of.ts';
import { setLens } from '../../../actions/set-lens.ts';
import { setRange } from '../../../actions/set-range.ts';
import { isSameView, type View } from '../../../graph/view.ts';
import { ViewRefused } from '../../../graph/view-refused.ts';
import type { Locale } from '../../../i18n/locale.ts';
import type { Orrery } from '../../../workspace/context.tsx';
import { pack, unpack } from '../../../workspace/pack.ts';
import { readHash } from '../../../workspace/url.ts';
import { MOST_LENGTH } from '../../../workspace/view-link.ts';
import { PARAMETER_TYPES, type Typed } from '../parameter-values.ts';
import { workbenchOf } from '../workbench-store.ts';
import { type BenchLanguage, type Draft, handOver } from './bench-state.ts';

/** Also read in `app/after-opening.tsx`, which knows by it that a link has a query. */
const KEY = 'q';

export interface LinkedQuery extends Pick<Draft, 'typed' | 'name'> {
  readonly text: string;
  /** Cypher where it is absent. */
  readonly language?: BenchLanguage | undefined;
}

/** The part of an address after `#` for a query with its parameters, under this view. Null where it is too long for an address. */
export async function writeQueryLink(
  { text, typed, name, language }: LinkedQuery,
  { lens, asOf, range }: View,
  locale: Locale,
): Promise<string | null> {
  const packed = await pack(JSON.stringify({ text, typed, name, ...(language === 'graphql' ? { language } : {}) }));
  if (packed.length > MOST_LENGTH) return null;
  const parameters = new URLSearchParams({ lang: locale, lens });
  if (asOf !== null) parameters.set('at', asOf);
  if (range !== null) parameters.set('during', `${range.from}..${range.to}`);
  parameters.set(KEY, packed);
  return `#${parameters.toString()}`;
}

/** Reads what `writeQueryLink` wrote; null for an address without a query. Throws ViewRefused for one that cannot be read. */
export async function readQueryLink(hash: string): Promise<LinkedQuery | null> {
  const packed = new URLSearchParams(hash.replace(/^#/, '')).get(KEY);
  if (packed === null) return null;
  const text = await unpack(packed);
  try {
    const value: unknown = JSON.parse(text);
    if (isLinked(value)) {
      const { text: query, typed, name, language } = value;
      return { text: query, typed, name, ...(language === undefined ? {} : { language }) };
    }
  } catch {
    // Told below.
  }
  throw new ViewRefused({ kind: 'not-a-view' });
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isLinked = (value: unknown): value is LinkedQuery =>
  isRecord(value) &&
  typeof value['text'] === 'string' &&
  (value['name'] === null || typeof value['name'] === 'string') &&
  (value['language'] === undefined || value['language'] === 'graphql') &&
  isRecord(value['typed']) &&
  Object.values(value['typed']).every(isTyped);

const isTyped = (value: unknown): value is Typed =>
  isRecord(value) && typeof value['text'] === 'string' && PARAMETER_TYPES.some((type) => type === value['type']);

/** Puts the query of a link into a tab of its own, under the view of the link, and shows it. It is not run: who wrote it is not known. */
export async function openQueryLink(orrery: Orrery, hash: string): Promise<void> {
  await orrery.run(
    {
      id: 'open-query-link',
      run: async (context) => {
        const linked = await readQueryLink(hash);
        if (linked === null) return;
        const { view } = readHash(hash);
        if (!isSameView(view, orrery.store.getState().view)) {
          await setLens.run(context, { lens: view.lens });
          await setAsOf.run(context, { asOf: view.asOf });
          await setRange.run(context, { range: view.range });
        }
        const { language = 'cypher', ...query } = linked;
        workbenchOf(orrery, language).setState((bench) => handOver(bench, query));
        orrery.shell.setState({ drawer: language, sheet: 'queries' });
      },
    },
    undefined,
  );
}
