/** What a bomb wears out: the decoder, the planner, the clock inside one expression, the regular expressions, the memory. */
export type BombKind = 'rows' | 'planner' | 'loops' | 'regex' | 'memory';

/**
 * A query made to take the server down. `refused`: its text alone shows it, and the database never sees it. `stopped`: the text may
 * be honest, so it runs, and must be ended (rows, bytes, time or memory) while everything else is answered.
 */
export interface Bomb {
  readonly kind: BombKind;
  readonly expect: 'refused' | 'stopped';
  readonly query: string;
  readonly parameters?: Readonly<Record<string, unknown>>;
}

const repeat = (many: number, piece: (index: number) => string, between: string): string =>
  Array.from({ length: many }, (_, index) => piece(index)).join(between);
/** `nest(2, ['(', ')'], '1')` is `((1))`. */
const nest = (many: number, [open, close]: readonly [string, string], core: string): string =>
  open.repeat(many) + core + close.repeat(many);
const where = (condition: string): string => `MATCH (n) WHERE ${condition} RETURN count(*)`;

const refused = (kind: BombKind, query: string, parameters?: Bomb['parameters']): Bomb =>
  parameters === undefined ? { kind, expect: 'refused', query } : { kind, expect: 'refused', query, parameters };
const stopped = (kind: BombKind, query: string, parameters?: Bomb['parameters']): Bomb =>
  parameters === undefined ? { kind, expect: 'stopped', query } : { kind, expect: 'stopped', query, parameters };

const ROWS: readonly Bomb[] = [
  stopped('rows', 'RETURN range(1, 5000000)'),
  stopped('rows', 'RETURN range(1, 30000000)'),
  stopped('rows', 'UNWIND range(1, 1000000000) AS x RETURN x'),
  stopped('rows', 'UNWIND range(1, 1000) AS x RETURN range(1, 100000)'),
  stopped('rows', 'UNWIND range(1, 100000) AS x RETURN x, range(1, 1000) AS a, range(1, 1000) AS b'),
  stopped('rows', 'WITH range(1, 300000) AS xs RETURN xs AS a, xs AS b, xs AS c, xs AS d, xs AS e, xs AS f'),
  stopped('rows', 'MATCH (a), (b), (c) RETURN a, b, c'),
];

const PLANNER: readonly Bomb[] = [
  refused('planner', where(repeat(25, (i) => `n.a${i}`, ' XOR '))),
  refused('planner', where(repeat(25, (i) => `(n.a${i} > ${i})`, ' XOR '))),
  refused('planner', `RETURN ${repeat(25, (i) => `$p${i}`, ' /* */ xor\n')}`),
  refused('planner', where(repeat(25, (i) => `n.a${i}`, ' X\\u004fR '))),
  refused('planner', where(repeat(60, (i) => `(n.a${i} > 1 AND n.b${i} > 1)`, ' OR '))),
  refused('planner', where(`NOT (${repeat(60, (i) => `(n.a${i} > 1 OR n.b${i} > 1)`, ' AND ')})`)),
  refused('planner', where(repeat(1_000, (i) => `n.a = ${i}`, ' OR '))),
  refused('planner', where(`${'NOT '.repeat(1_000)}n.a`)),
  refused('planner', `RETURN ${nest(100, ['EXISTS { RETURN ', ' AS x }'], '1')} AS z`),
  refused('planner', `RETURN ${nest(60, ['COLLECT { RETURN ', ' AS x }'], '1')} AS z`),
  refused('planner', `RETURN ${nest(60, ['COUNT { RETURN ', ' AS x }'], '1')} AS z`),
  refused('planner', `${nest(60, ['CALL { ', ' RETURN x }'], 'RETURN 1 AS x')} RETURN x`),
  refused('planner', `RETURN ${nest(500, ['(', ')'], '1')}`),
  refused('planner', `RETURN ${nest(500, ['[', ']'], '1')}`),
  refused('planner', `RETURN ${nest(500, ['{a: ', '}'], '1')}`),
  refused('planner', `RETURN ${nest(200, ['CASE WHEN true THEN ', ' END'], '1')}`),
  refused('planner', `RETURN ${nest(300, ['abs(', ')'], '1')}`),
  refused('planner', `RETURN ${repeat(3_000, () => '1', '+')}`),
  refused('planner', `RETURN ${repeat(3_000, () => '1', '<')}`),
  refused('planner', `RETURN [1]${'[0]'.repeat(2_000)}`),
  refused('planner', `MATCH (n)${repeat(200, () => '--()', '')} RETURN count(*)`),
  refused('planner', `MATCH ${repeat(200, (i) => `(n${i})`, ', ')} RETURN count(*)`),
  refused('planner', `MATCH (a)${repeat(50, () => '(()-->()){1,1000}()', '')} RETURN count(*)`),
  refused('planner', 'MATCH (a)(()-->()){1000000,}(b) RETURN count(*)'),
  refused('planner', `MATCH ${repeat(50, (i) => `p${i} = shortestPath((a)-[*]-(b))`, ', ')} RETURN 1`),
  refused('planner', `WITH 1 AS x ${'WITH x '.repeat(1_000)} RETURN x`),
  refused(
    'planner',
    repeat(500, () => 'RETURN 1 AS x', ' UNION '),
  ),
  refused('planner', `${repeat(500, (i) => `UNWIND [1] AS x${i}`, ' ')} RETURN 1`),
  refused('planner', `MATCH (n:${repeat(20, (i) => `(A${i}&B${i})`, '|')}) RETURN n`),
  refused('planner', `MATCH (n:${nest(100, ['!(A|', ')'], 'B')}) RETURN n`),
  refused('planner', `RETURN [${repeat(9_000, () => '1', ',')}]`),
  refused('planner', `RETURN ${repeat(2_000, (i) => `${i} AS a${i}`, ',')}`),
];

const LOOPS: readonly Bomb[] = [
  refused('loops', 'RETURN all(x IN range(1, 2000000000) WHERE all(y IN range(1, 2000000000) WHERE y > 0))'),
  refused('loops', 'RETURN any(x IN range(1, 2000000000) WHERE x < 0)'),
  refused('loops', 'RETURN none(x IN range(1, 2_000_000_000) WHERE x < 0)'),
  refused('loops', 'RETURN single(x IN range(1, 0x77777777) WHERE x < 0)'),
  refused('loops', 'RETURN reduce(s = 0, x IN range(1, 2000000000) | s + x)'),
  refused('loops', 'RETURN size([x IN range(1, 2000000000) WHERE x < 0])'),
  refused('loops', 'RETURN size([x IN range(1, 100000) WHERE any(y IN range(1, 100000) WHERE x < -y)])'),
  refused('loops', 'RETURN all(x IN range(1, $many) WHERE x > 0)', { many: 2_000_000_000 }),
  refused('loops', 'RETURN any(x IN range(1, 40000 * 40000) WHERE x < 0)'),
  refused(
    'loops',
    `RETURN ${repeat(9, (i) => `all(x${i} IN [1, 2, 3, 4, 5, 6, 7, 8, 9] WHERE `, '')}true${')'.repeat(9)}`,
  ),
  // Behind a variable the text does not show how long the loop is.
  stopped('loops', 'WITH 2000000000 AS n RETURN all(x IN range(1, n) WHERE x > 0)'),
  stopped('loops', 'WITH range(1, 2000000000) AS xs RETURN all(x IN xs WHERE any(y IN xs WHERE y > x))'),
  stopped('loops', 'WITH range(1, 100000) AS xs RETURN size([x IN xs WHERE any(y IN xs WHERE x < -y)])'),
  stopped('loops', 'WITH range(1, 30000) AS xs RETURN reduce(s = 0, x IN xs | s + reduce(t = 0, y IN xs | t + y))'),
  stopped('loops', 'UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b WITH a, b WHERE a = -b RETURN count(*)'),
  stopped('loops', 'WITH toInteger("2000000000") AS n RETURN none(x IN range(1, n) WHERE x < 0)'),
];

const REGEX: readonly Bomb[] = [
  refused('regex', "RETURN 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!' =~ '(a+)+$'"),
  refused('regex', "RETURN reduce(s = 'a', i IN range(1, 16) | s + s) =~ '.*.*.*x'"),
  refused('regex', "RETURN reduce(s = 'a', i IN range(1, 16) | s + s) =~ '.*a.*b.*c'"),
  refused('regex', "WITH 'a' AS s WITH s + s AS s RETURN s =~ ('(a|' + 'a)*b')"),
  refused('regex', "RETURN 'x' =~ '(.*a){20}$'"),
  refused('regex', "RETURN 'x' =~ '(x?){900}y'"),
  refused('regex', 'RETURN $text =~ $pattern', { text: 'a'.repeat(10_000), pattern: '(a*)*b' }),
  refused('regex', "UNWIND range(1, 1000) AS x RETURN toString(x) =~ '[0-9]*[0-9]*[0-9]*[0-9]*x'"),
  stopped('regex', "UNWIND range(1, 1000000000) AS x WITH x WHERE toString(x) =~ '.*9.*a' RETURN count(*)"),
];

const MEMORY: readonly Bomb[] = [
  // One row, built by an expression before the first byte of it leaves.
  stopped('memory', 'RETURN [x IN range(1, 1000000) | {a: x, b: [x, x], c: {d: x}}] AS maps'),
  stopped('memory', 'UNWIND range(1, 100000000) AS x RETURN collect(x)'),
  stopped('memory', "RETURN size(reduce(s = 'a', i IN range(1, 40) | s + s))"),
  stopped('memory', 'RETURN reduce(xs = [1], i IN range(1, 24) | xs + xs) AS xs'),
  stopped('memory', 'UNWIND range(1, 100000000) AS x WITH x ORDER BY -x RETURN x'),
  stopped('memory', 'UNWIND range(1, 100000000) AS x WITH DISTINCT x RETURN count(x)'),
  stopped('memory', 'UNWIND range(1, 10000) AS x RETURN collect(range(1, 10000))'),
  stopped(
    'memory',
    "WITH reduce(s = 'a', i IN range(1, 22) | s + s) AS s UNWIND range(1, 10000) AS x RETURN collect(s + x)",
  ),
  stopped(
    'memory',
    "RETURN replace(reduce(s = 'a', i IN range(1, 15) | s + s), 'a', reduce(s = 'b', i IN range(1, 15) | s + s))",
  ),
  stopped('memory', "RETURN size(split(reduce(s = 'a', i IN range(1, 24) | s + s), ''))"),
  stopped(
    'memory',
    'UNWIND range(1, 3000000) AS x UNWIND range(1, 30) AS y RETURN x % 1000000 AS k, collect({a: x, b: y}) AS maps',
  ),
];

/** At least forty, of every kind. The gate runs each and watches everything else meanwhile. */
export const BOMBS: readonly Bomb[] = [...ROWS, ...PLANNER, ...LOOPS, ...REGEX, ...MEMORY];
