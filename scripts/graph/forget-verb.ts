import { findSource, forgetSource, formatReport } from '@orrery/ledger/index.ts';
import { type Consent, mayGoOn, type VerbContext } from './ownership-verbs.ts';

/** `graph forget`: says what would go, asks, takes it out. Throws what `findSource` and `forgetSource` throw. */
export async function forgetVerb(
  { db, signal, say, print }: VerbContext,
  name: string,
  consent: Consent,
): Promise<void> {
  const source = await findSource(db, name, signal);
  // Where the answer is given already, the report of what went says it all.
  if (consent.dryRun === true || consent.yes !== true)
    print(formatReport(await forgetSource({ db, source, dryRun: true, signal })));
  if (consent.dryRun === true) return;
  if (!(await mayGoOn(`Forget "${source}" in database ${db.name}?`, consent, signal)))
    return print('Nothing was removed.');
  const report = await forgetSource({
    db,
    source,
    signal,
    onProgress: ({ phase, file }) => phase === 'wait' && say(`waiting for another import to end (${file}) …`),
  });
  print(formatReport(report));
}
