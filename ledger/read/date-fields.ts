/** Properties that are dates in the database; everywhere else a date stays the text it was written as. */
export const DATE_FIELDS: ReadonlySet<string> = new Set([
  'anchorDate',
  'startEarliest',
  'startLatest',
  'endEarliest',
  'endLatest',
  'firstObserved',
  'lastObserved',
]);
