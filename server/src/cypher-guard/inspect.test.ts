import { describe, expect, test } from 'vitest';
import { BOMBS } from '../../test/cypher-bombs.ts';
import { HARMLESS, HOSTILE } from '../../test/cypher-queries.ts';
import { createAllowList } from './allow-list.ts';
import { CypherRefused } from './cypher-errors.ts';
import { inspect } from './inspect.ts';
import { readingsOf } from './readings.ts';
import { readStatement } from './statement.ts';
import { tokenize } from './tokens.ts';

/** As the guard does: the prefix first, then what is left. */
function look(query: string, parameters: Readonly<Record<string, unknown>> = {}): void {
  inspect(readStatement(query, { database: 'neo4j', mode: 'run' }).query, parameters);
}

function refusalOf(query: string, parameters: Readonly<Record<string, unknown>> = {}): CypherRefused {
  try {
    look(query, parameters);
  } catch (error) {
    if (error instanceof CypherRefused) return error;
    throw error;
  }
  throw new Error(`The first layer lets this through: ${query}`);
}

describe('the first layer of the guard', () => {
  test.for(HOSTILE)('refuses $query', ({ query, says }) => {
    const { message, layer } = refusalOf(query);
    expect(message).toMatch(says);
    expect(layer).toBe(1);
  });

  test.for(HARMLESS.map((query) => ({ query })))('lets $query through', ({ query }) => {
    expect(() => look(query)).not.toThrow();
  });

  test.for(BOMBS.filter(({ expect: outcome }) => outcome === 'refused'))('refuses the $kind bomb $query', (bomb) => {
    expect(refusalOf(bomb.query, bomb.parameters).layer).toBe(1);
  });

  test.for(BOMBS.filter(({ expect: outcome }) => outcome === 'stopped'))(
    'leaves the $kind bomb $query to the clock',
    (bomb) => {
      expect(() => inspect(bomb.query, bomb.parameters)).not.toThrow();
    },
  );

  test('says how many there are and how many are allowed', () => {
    const terms = Array.from({ length: 25 }, (_, index) => `n.a${index}`).join(' XOR ');
    expect(refusalOf(`MATCH (n) WHERE ${terms} RETURN n`).message).toMatch(/25 XOR terms; 4 are allowed/);
    expect(refusalOf(`RETURN ${'('.repeat(200)}1${')'.repeat(200)}`).message).toMatch(/200 parentheses/);
  });

  test('there are enough bombs of every kind', () => {
    expect(BOMBS.length).toBeGreaterThanOrEqual(45);
    expect(new Set(BOMBS.map(({ kind }) => kind)).size).toBe(5);
  });

  test('finds a clause after whatever word a variable is called', () => {
    const hosts = [
      'UNWIND [1] AS § WITH § ORDER BY §',
      'MATCH (§) WITH §, § AS y WHERE §',
      'WITH 1 AS § WITH § LIMIT §',
    ];
    for (const word of ['as', 'AS', 'by', 'with', 'return', 'x', 'order', 'in', 'where', 'match', 'call', 'set']) {
      for (const host of hosts) {
        for (const clause of ['CREATE (:X)', 'SET x.y = 1', 'DELETE x', 'CALL dbms.listConfig() YIELD name']) {
          refusalOf(`${host.replaceAll('§', word)} ${clause} RETURN 1 AS z`);
        }
      }
    }
  });

  test('an extension passes only when the operator lists it, even under the name of a built-in function', () => {
    const extensions = new Set(['date.truncate']);
    const query = "RETURN date.truncate('day', date())";
    expect(() => inspect(query, {}, { allowed: createAllowList(), extensions })).toThrow(/date\.truncate/);
    const listed = createAllowList({ functions: ['date.*'], procedures: [] });
    expect(() => inspect(query, {}, { allowed: listed, extensions })).not.toThrow();
  });

  test('says the line and the column of what it refuses', () => {
    expect(refusalOf('MATCH (n)\r\nWITH n\n  SET n.x = 1').place).toEqual({ line: 3, column: 3 });
  });

  test('says where an escaped word stands in what the author wrote', () => {
    expect(refusalOf("RETURN '\\u0041' AS a CR\\u0045ATE (:X)").place).toEqual({ line: 1, column: 22 });
  });

  test('looks at a pattern that comes as a parameter', () => {
    const query = 'MATCH (n:Entity) WHERE n.name =~ $pattern RETURN n';
    expect(() => inspect(query, { pattern: '.*lab' })).not.toThrow();
    expect(refusalOf(query, { pattern: '(.*a){20}$' }).message).toMatch(/repeats a group/);
    expect(refusalOf(query, {}).message).toMatch(/one text/);
    expect(refusalOf(query, { pattern: 3 }).message).toMatch(/one text/);
  });
});

describe('what stands before a query', () => {
  const read = (query: string) => readStatement(query, { database: 'Neo4j', mode: 'run' });

  test('is taken off, and places stay', () => {
    expect(read('/* c */ PROFILE\n cypher 5 RUNTIME = slotted use `neo4j` RETURN 1')).toEqual({
      mode: 'profile',
      options: 'CYPHER 5 runtime=slotted ',
      query: `/* c */        \n${' '.repeat(40)}RETURN 1`,
    });
    expect(read('MATCH (explain) RETURN explain')).toMatchObject({ mode: 'run', options: '' });
  });

  test('is refused where it is spelt with escapes, and inspected in what is left', () => {
    expect(refusalOf('EX\\u0050LAIN RETURN 1').message).toMatch(/EXPLAIN/);
    expect(refusalOf('EXPLAIN EX\\u0050LAIN RETURN 1').message).toMatch(/EXPLAIN/);
    expect(refusalOf('EXPLAIN SHOW INDEXES').message).toMatch(/liveSchema \{ indexes/);
  });
});

describe('the readings of a query', () => {
  test('there is only one without an escape', () => {
    expect(readingsOf('RETURN 1').map(({ text }) => text)).toEqual(['RETURN 1']);
  });

  test('an escape after a doubled back-slash is read both ways', () => {
    expect(readingsOf("'\\\\u0027'").map(({ text }) => text)).toEqual(["'\\\\u0027'", "'\\''", "'\\\\u0027'"]);
  });
});

describe('the tokenizer', () => {
  const tokens = (query: string) => {
    const [reading] = readingsOf(query);
    if (reading === undefined) throw new Error('A query has at least one reading.');
    return tokenize(reading, query).map(({ kind, text }) => [kind, text]);
  };

  test('keeps strings, names, numbers and words apart', () => {
    expect(tokens("RETURN \"a // b\", `c``d`, 1.5, $x, n.名字 =~ '\\'e'")).toEqual([
      ['word', 'RETURN'],
      ['string', 'a // b'],
      ['symbol', ','],
      ['name', 'c`d'],
      ['symbol', ','],
      ['number', '1.5'],
      ['symbol', ','],
      ['symbol', '$'],
      ['word', 'x'],
      ['symbol', ','],
      ['word', 'n'],
      ['symbol', '.'],
      ['word', '名字'],
      ['symbol', '=~'],
      ['string', "\\'e"],
    ]);
  });

  test('does not look into comments', () => {
    expect(tokens('RETURN /* CALL */ 1 // CREATE\r+ 2')).toEqual([
      ['word', 'RETURN'],
      ['number', '1'],
      ['symbol', '+'],
      ['number', '2'],
    ]);
  });
});
