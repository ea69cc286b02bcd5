import { afterEach, expect, test, vi } from 'vitest';
import { findJava, findMaven, NoNeo4jError, parseJavaMajor } from './java.ts';

afterEach(() => vi.unstubAllEnvs());

test.each([
  ['openjdk version "17.0.15" 2025-04-15', 17],
  ['openjdk version "25" 2025-09-16', 25],
  ['java version "1.8.0_392"', 8],
  ['no version here', undefined],
])('%s is Java %s', (text, major) => {
  expect(parseJavaMajor(text)).toBe(major);
});

test.each([
  ['Java', findJava],
  ['Maven', findMaven],
])('without %s the message names three ways out', async (_, find) => {
  vi.stubEnv('PATH', '/nonexistent');
  vi.stubEnv('JAVA_HOME', '');
  const error = await find().catch((cause: unknown) => cause);
  expect(error).toBeInstanceOf(NoNeo4jError);
  const { message } = error instanceof Error ? error : new Error('no error');
  expect(message).toMatch(/1\. Install Java 17 or newer and Maven/);
  expect(message).toMatch(/2\. With Docker[\s\S]*docker run -d .*neo4j:5\.26-community/);
  expect(message).toMatch(/3\. Use any Neo4j[\s\S]*NEO4J_URI=/);
});
