/** Two properties whose names say that one begins what the other ends. */
export interface NamedPair {
  readonly from: string;
  readonly to: string;
}

/** Words that begin something, each with those that end it. */
const ENDS: Readonly<Record<string, readonly string[]>> = {
  from: ['to', 'until', 'till', 'thru', 'through'],
  since: ['until', 'till', 'to'],
  start: ['end', 'stop', 'finish'],
  started: ['ended', 'stopped', 'finished'],
  begin: ['end'],
  began: ['ended'],
  beginning: ['end', 'ending'],
  begins: ['ends'],
  starts: ['ends'],
  effective: ['expires', 'expiry', 'expiration', 'expired'],
  issued: ['expires', 'expired'],
  hired: ['left', 'fired', 'terminated', 'released'],
  hire: ['termination', 'leave', 'exit'],
  joined: ['left', 'quit'],
  join: ['leave', 'exit'],
  entered: ['left', 'exited'],
  appointed: ['dismissed', 'resigned', 'left'],
  opened: ['closed'],
  open: ['close'],
  opening: ['closing'],
  founded: ['dissolved', 'closed', 'defunct'],
  inception: ['dissolution'],
  established: ['dissolved', 'abolished', 'closed'],
  created: ['deleted', 'retired', 'ended', 'closed'],
  installed: ['removed'],
  activated: ['deactivated'],
  born: ['died'],
  birth: ['death'],
  checkin: ['checkout'],
  arrival: ['departure'],
  arrived: ['departed', 'left'],
  first: ['last'],
  earliest: ['latest'],
};

/** Words that say no more than that a property is a date. */
const FILLING: ReadonlySet<string> = new Set(['date', 'day', 'year', 'time', 'datetime', 'at', 'on', 'of']);

/** `validFrom`, `valid_from`, `VALID FROM`: valid, from. */
const wordsOf = (name: string): readonly string[] =>
  name
    .replaceAll(/([\p{Ll}\p{N}])(\p{Lu})/gu, '$1 $2')
    .replaceAll(/(\p{Lu}+)(\p{Lu}\p{Ll})/gu, '$1 $2')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    // `startdate` is written as one word, too.
    .flatMap((word) => /^(.{3,})(date|year|time|day)$/.exec(word)?.slice(1) ?? [word])
    .filter((word) => word !== '' && !FILLING.has(word));

/** Pairs among the properties of one label or type, in the order of the names. What is between is left to the values to say. */
export function pairsAmong(names: readonly string[]): readonly NamedPair[] {
  const known = names.map((name) => ({ name, words: wordsOf(name) }));
  return known
    .flatMap(({ name: from, words }) =>
      known.flatMap(({ name: to, words: others }) => (isPair(words, others) ? [{ from, to }] : [])),
    )
    .toSorted((a, b) => (a.from === b.from ? compare(a.to, b.to) : compare(a.from, b.from)));
}

/** The same words but for one, which begins in the first name and ends in the second. */
function isPair(from: readonly string[], to: readonly string[]): boolean {
  if (from.length === 0 || from.length !== to.length) return false;
  const other = from.flatMap((word, at) => (word === to[at] ? [] : [at]));
  const [at, ...more] = other;
  if (at === undefined || more.length > 0) return false;
  const ends = ENDS[from[at] ?? ''];
  return Array.isArray(ends) && ends.includes(to[at]);
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
