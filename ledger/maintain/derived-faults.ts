import type { Database } from '@orrery/cypher/database.ts';
import { claimsAroundEvents } from '@orrery/cypher/generated/import.ts';
import { claimIds, entityIds, propsOfClaims, propsOfEntities } from '@orrery/cypher/generated/maintenance.ts';
import { run } from '@orrery/cypher/run.ts';
import { STATES_NOTHING, TOUCHES_NOTHING } from '../decide/refresh.ts';
import { canonicalJson } from '../plan/identity.ts';
import { planBatch } from '../plan/plan.ts';
import type { Stored } from '../plan/stored.ts';
import { databaseStore } from '../store/store.ts';
import { pagesOfIds } from './pages.ts';

export interface Fault {
  readonly id: string;
  readonly fault: string;
}

interface Reader {
  readonly db: Database;
  readonly signal: AbortSignal | undefined;
}

/** Claims and entities whose derived fields are not what their citations and claims come to, derived here once more. */
export async function* derivedFaults(reader: Reader): AsyncGenerator<Fault> {
  const { db, signal } = reader;
  const store = databaseStore(reader);
  for await (const ids of pagesOfIds((page) => run(db, claimIds, page, { signal }))) {
    const stored = await store.load(STATES_NOTHING, { couple: true, claims: ids });
    const { rows } = planBatch({ graph: STATES_NOTHING, stored: withoutHashes(stored), scope: TOUCHES_NOTHING });
    const kept = new Map((await run(db, propsOfClaims, { ids }, { signal })).map((row) => [row.id, row.props]));
    const own = new Set(ids);
    yield* differing(
      rows.claimDerivations.filter(({ id }) => own.has(id)),
      kept,
    );
  }
  for await (const ids of pagesOfIds((page) => run(db, entityIds, page, { signal }))) {
    // Events take their dates from the claims around them.
    const around = await run(db, claimsAroundEvents, { eventIds: ids }, { signal });
    const claims = around.map((row) => row.id);
    const stored = await store.load(STATES_NOTHING, { couple: true, entities: ids, claims });
    const { rows } = planBatch({ graph: STATES_NOTHING, stored: withoutHashes(stored), scope: TOUCHES_NOTHING });
    const kept = new Map((await run(db, propsOfEntities, { ids }, { signal })).map((row) => [row.id, row.props]));
    const own = new Set(ids);
    yield* differing(
      rows.entityDerivations.filter(({ id }) => own.has(id)),
      kept,
    );
  }
}

/** As if nothing had been derived yet: else only what has changed would be derived. */
function withoutHashes(stored: Stored): Stored {
  const forget = <T extends object>(map: ReadonlyMap<string, T>): ReadonlyMap<string, T> =>
    new Map([...map].map(([id, one]) => [id, { ...one, derivedHash: null }]));
  return { ...stored, claims: forget(stored.claims), entities: forget(stored.entities) };
}

interface Derivation {
  readonly id: string;
  readonly props: object;
}

function* differing(rows: readonly Derivation[], kept: ReadonlyMap<string, unknown>): Generator<Fault> {
  for (const { id, props, ...dates } of rows) {
    const stored = kept.get(id);
    const fields =
      typeof stored === 'object' && stored !== null ? new Map<string, unknown>(Object.entries(stored)) : undefined;
    if (fields === undefined) continue;
    const wrong = Object.entries({ ...props, ...dates })
      .filter(([name, value]) => canonicalJson(value) !== canonicalJson(fields.get(name) ?? null))
      .map(([name]) => name);
    if (wrong.length > 0) yield { id, fault: `was derived wrongly or not at all: ${wrong.join(', ')}` };
  }
}
