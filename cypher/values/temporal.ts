import neo4j from 'neo4j-driver';

/** Nanoseconds of a second. */
const SECOND = 1_000_000_000n;

const DAY = '([+-]?\\d{4,9})-(\\d{2})-(\\d{2})';
const CLOCK = '(\\d{2}):(\\d{2})(?::(\\d{2})(?:[.,](\\d{1,9}))?)?';
const OFFSET = '(?:(Z)|([+-])(\\d{2}):?(\\d{2})(?::?(\\d{2}))?)';
const ZONE = '\\[([A-Za-z][\\w+/-]*)\\]';

const DATE = new RegExp(`^${DAY}$`);
const LOCAL_TIME = new RegExp(`^${CLOCK}$`);
const TIME = new RegExp(`^${CLOCK}${OFFSET}$`);
const LOCAL_DATE_TIME = new RegExp(`^${DAY}T${CLOCK}$`);
const DATE_TIME = new RegExp(`^${DAY}T${CLOCK}${OFFSET}(?:${ZONE})?$`);
const AMOUNT = '(-?\\d+)';
const DURATION = new RegExp(
  `^([+-]?)P(?=[-\\dT])(?:${AMOUNT}Y)?(?:${AMOUNT}M)?(?:${AMOUNT}W)?(?:${AMOUNT}D)?(?:T(?=[-\\d])(?:${AMOUNT}H)?(?:${AMOUNT}M)?(?:(-?)(\\d+)(?:[.,](\\d{1,9}))?S)?)?$`,
);

type Parts = readonly (string | undefined)[];

const { Date: Day, DateTime, Duration, LocalDateTime, LocalTime, Time } = neo4j.types;
type Kinds = {
  readonly Date: InstanceType<typeof Day<bigint>>;
  readonly Time: InstanceType<typeof Time<bigint>>;
  readonly LocalTime: InstanceType<typeof LocalTime<bigint>>;
  readonly DateTime: InstanceType<typeof DateTime<bigint>>;
  readonly LocalDateTime: InstanceType<typeof LocalDateTime<bigint>>;
  readonly Duration: InstanceType<typeof Duration<bigint>>;
};
export type TemporalTag = keyof Kinds;

/**
 * Dates, times and durations of the driver from their ISO text, as its `toString()` and Cypher write them; undefined for what is none, a 30th of
 * February and an hour 24 included. A zoned date and time needs its offset; the zone in brackets comes after it.
 */
export const READ_TEMPORAL: { readonly [Tag in TemporalTag]: (text: string) => Kinds[Tag] | undefined } = {
  Date: (text) => whenRead(DATE.exec(text), ([, ...parts]) => makeDay(parts)),
  LocalTime: (text) => whenRead(LOCAL_TIME.exec(text), ([, ...parts]) => makeTime(parts)),
  Time: (text) =>
    whenRead(TIME.exec(text), ([, ...parts]) => {
      const time = makeTime(parts);
      const offset = offsetOf(parts.slice(4));
      if (time === undefined || offset === undefined) return undefined;
      return new Time(time.hour, time.minute, time.second, time.nanosecond, offset);
    }),
  LocalDateTime: (text) =>
    whenRead(LOCAL_DATE_TIME.exec(text), ([, ...parts]) => {
      const [day, time] = [makeDay(parts), makeTime(parts.slice(3))];
      if (day === undefined || time === undefined) return undefined;
      return new LocalDateTime(day.year, day.month, day.day, time.hour, time.minute, time.second, time.nanosecond);
    }),
  DateTime: (text) =>
    whenRead(DATE_TIME.exec(text), ([, ...parts]) => {
      const [day, time, offset] = [makeDay(parts), makeTime(parts.slice(3)), offsetOf(parts.slice(7))];
      if (day === undefined || time === undefined || offset === undefined) return undefined;
      const { year, month, day: date } = day;
      return new DateTime(year, month, date, time.hour, time.minute, time.second, time.nanosecond, offset, parts[12]);
    }),
  Duration: (text) => whenRead(DURATION.exec(text), ([, ...parts]) => makeDuration(parts)),
};

const whenRead = <Made>(found: RegExpExecArray | null, make: (parts: Parts) => Made | undefined): Made | undefined =>
  found === null ? undefined : make(found);

function makeDay([year = '', month = '', day = '']: Parts): Kinds['Date'] | undefined {
  const [y, m, d] = [BigInt(year.replace('+', '')), BigInt(month), BigInt(day)];
  return m >= 1n && m <= 12n && d >= 1n && d <= daysOf(y, m) ? new Day(y, m, d) : undefined;
}

function daysOf(year: bigint, month: bigint): bigint {
  if (month === 2n) return year % 4n === 0n && (year % 100n !== 0n || year % 400n === 0n) ? 29n : 28n;
  return month === 4n || month === 6n || month === 9n || month === 11n ? 30n : 31n;
}

function makeTime([hour = '0', minute = '0', second = '0', fraction = '']: Parts): Kinds['LocalTime'] | undefined {
  const [h, m, s] = [BigInt(hour), BigInt(minute), BigInt(second)];
  return h < 24n && m < 60n && s < 60n ? new LocalTime(h, m, s, nanoseconds(fraction)) : undefined;
}

const nanoseconds = (fraction: string): bigint => BigInt(fraction.padEnd(9, '0'));

/** In seconds; the database knows none beyond 18 hours. */
function offsetOf([utc, sign, hours = '0', minutes = '0', seconds = '0']: Parts): bigint | undefined {
  if (utc !== undefined) return 0n;
  const [h, m, s] = [BigInt(hours), BigInt(minutes), BigInt(seconds)];
  const size = h * 3600n + m * 60n + s;
  if (m > 59n || s > 59n || size > 64_800n) return undefined;
  return sign === '-' ? -size : size;
}

function makeDuration(parts: Parts): Kinds['Duration'] | undefined {
  const [sign, years = '0', months = '0', weeks = '0', days = '0', hours = '0', minutes = '0', ...rest] = parts;
  const [minus, seconds = '0', fraction = ''] = rest;
  const turn = sign === '-' ? -1n : 1n;
  const size = BigInt(seconds) * SECOND + nanoseconds(fraction);
  const total = turn * ((BigInt(hours) * 60n + BigInt(minutes)) * 60n * SECOND + (minus === '-' ? -size : size));
  const nanos = ((total % SECOND) + SECOND) % SECOND;
  const amounts = [
    turn * (BigInt(years) * 12n + BigInt(months)),
    turn * (BigInt(weeks) * 7n + BigInt(days)),
    (total - nanos) / SECOND,
  ] as const;
  if (amounts.some((amount) => BigInt.asIntN(64, amount) !== amount)) return undefined;
  return new Duration(...amounts, nanos);
}
