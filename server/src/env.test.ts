import { describe, expect, test } from 'vitest';
import { EnvironmentError, readEnv, toServeSettings } from './env.ts';

const TOKEN = 'a-token-of-16-ch';
const problemsOf = (source: NodeJS.ProcessEnv): string => {
  try {
    readEnv(source);
    return '';
  } catch (cause) {
    if (!(cause instanceof EnvironmentError)) throw cause;
    return cause.message;
  }
};

describe('the address of a Neo4j', () => {
  test.for([
    'bolt://127.0.0.1:7687',
    'neo4j://host',
    'neo4j+s://abc.databases.neo4j.io',
    'bolt+ssc://[::1]:7687',
    'neo4j://host:7687?policy=near',
  ])('%s is one', (NEO4J_URI) => {
    expect(problemsOf({ NEO4J_URI, NEO4J_PASSWORD: 'x' })).toBe('');
  });

  test.for(['http://127.0.0.1:7474', 'bolt:127.0.0.1', '127.0.0.1:7687', 'bolt://host:99999', 'bolt://[::1'])(
    '%s is none, and what to give is said',
    (NEO4J_URI) => {
      expect(problemsOf({ NEO4J_URI, NEO4J_PASSWORD: 'x' })).toMatch(
        /NEO4J_URI or --connect (must look like|is no address)/,
      );
    },
  );

  test('needs a password', () => {
    expect(problemsOf({ NEO4J_URI: 'bolt://host' })).toMatch(/NEO4J_PASSWORD is missing.*set it to/);
  });
});

describe('where the server may listen', () => {
  test.for(['0.0.0.0', '::', '192.168.1.5', 'graph.example', '10.0.0.1', '::ffff:10.0.0.1'])(
    'HOST %s needs a token',
    (HOST) => {
      expect(problemsOf({ HOST })).toMatch(/ORRERY_TOKEN must be set/);
      expect(problemsOf({ HOST, ORRERY_TOKEN: TOKEN })).toBe('');
    },
  );

  test.for(['127.0.0.1', 'localhost', '::1', '127.1.2.3', '', '::ffff:127.0.0.1'])('HOST %s needs none', (HOST) => {
    expect(problemsOf({ HOST })).toBe('');
  });

  test.for(['short', 'fifteen-letters', 'a token with spaces in it', 'a-token-with-ü-in-it', 'a-token-with-"quotes"'])(
    'the token "%s" is refused, and not repeated',
    (ORRERY_TOKEN) => {
      const problems = problemsOf({ ORRERY_TOKEN });
      expect(problems).toMatch(/ORRERY_TOKEN (must have at least 16 characters|may hold letters)/);
      expect(problems).not.toContain(ORRERY_TOKEN);
    },
  );

  test('what is not set has a default', () => {
    expect(toServeSettings(readEnv({}))).toEqual({
      host: '127.0.0.1',
      port: 4000,
      allowedHosts: [],
      token: undefined,
      rateLimits: { requests: 600, cypher: 60, links: 20 },
    });
  });

  test('names are a list with commas', () => {
    expect(readEnv({ ALLOWED_HOSTS: 'graph.example, other.example,' }).ALLOWED_HOSTS).toEqual([
      'graph.example',
      'other.example',
    ]);
  });
});
