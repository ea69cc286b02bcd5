import { join } from 'node:path';

/** Of a list so many entries are shown. */
const SHOWN = 3;
/** What is another one with each import. */
const FLEETING = new Set(['recordedAt', 'startedAt', 'finishedAt', 'elapsedMs', 'requestId']);
const IMPORT_ID = /^i_[0-9a-f]{20}$/;

/** Where the sample of an answer lies that the cookbook shows. The tests that ask the questions write it anew with `-u`. */
export const samplePath = (name: string): string => join(import.meta.dirname, `../../cookbook/answers/${name}.json`);

/**
 * The beginning of an answer as JSON, for people to read: of each list the first three entries and how many more there are. What is
 * another one with each import is told by its kind, so that the sample of an unchanged graph stays the same.
 */
export const sampleOf = (answer: unknown): string => `${JSON.stringify(shortened(answer), null, 2)}\n`;

function shortened(value: unknown): unknown {
  if (Array.isArray(value)) {
    const first = value.slice(0, SHOWN).map(shortened);
    return value.length > SHOWN ? [...first, `… ${value.length - SHOWN} more`] : first;
  }
  if (typeof value === 'string') return IMPORT_ID.test(value) ? 'i_…' : value;
  if (typeof value !== 'object' || value === null) return value;
  // A compiled query answers its fields in the order in which they came.
  const fields = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(
    fields.map(([key, part]) => [key, FLEETING.has(key) && part !== null ? '…' : shortened(part)]),
  );
}
