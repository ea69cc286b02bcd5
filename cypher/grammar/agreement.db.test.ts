import type { Session } from 'neo4j-driver';
import { afterAll, expect, test } from 'vitest';
import { openTestDatabase } from '../test/db.ts';
import { cypherParser, firstSlip } from './index.ts';
import { TEXTS } from './test/texts.ts';
import { broken, numbersFrom } from './test/variants.ts';

const db = openTestDatabase();
afterAll(() => db.close());

const VARIANTS = 240;
const AT_ONCE = 4;
const LEAST_AGREEMENT = 0.99;

/** What Neo4j's parser says, and not what comes behind it: names that are not defined, types that do not match, what a version does not know. */
const IS_PARSE_ERROR = /^(?:Invalid input|Failed to parse (?:string|comment)|Unknown operation '!=')/;

/** Neo4j's verdict: null for a text that its parser takes. */
async function neo4jSays(text: string, session: Session): Promise<string | null> {
  try {
    // EXPLAIN and PROFILE do not go together, and nothing is run here.
    await session.run(`EXPLAIN ${text.replace(/^\s*(?:EXPLAIN|PROFILE)\b/i, '')}`);
    return null;
  } catch (error) {
    const { code, message } = error as { code?: string; message: string };
    if (code === undefined || !/^Neo\.(?:ClientError|DatabaseError)\./.test(code)) throw error;
    return IS_PARSE_ERROR.test(message) ? (message.split('\n')[0] ?? '') : null;
  }
}

/** Commands for users, roles and databases are read roughly, so they are asked as they stand and never broken. */
const isAdministration = (text: string): boolean =>
  cypherParser.parse(text).topNode.getChild('Statement')?.getChild('AdminCommand') != null;

test('the grammar accepts and rejects what Neo4j does', async () => {
  const next = numbersFrom(14);
  const sound = TEXTS.filter((text) => firstSlip(text) === undefined && !isAdministration(text));
  const variants = Array.from({ length: VARIANTS }, () => broken(sound[Math.floor(next() * sound.length)] ?? '', next));
  // A text of spaces and semicolons alone is no statement: the page leaves it out.
  const texts = [...new Set([...TEXTS, ...variants])].filter((text) => /[^\s;]/.test(text));
  expect(texts.length).toBeGreaterThan(450);

  const verdicts = new Map<string, string | null>();
  const waiting = [...texts];
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      const session = db.driver.session({ database: db.name });
      for (let text = waiting.pop(); text !== undefined; text = waiting.pop()) {
        // oxlint-disable-next-line no-await-in-loop
        verdicts.set(text, await neo4jSays(text, session));
      }
      await session.close();
    }),
  );

  const rejected = texts.filter((text) => verdicts.get(text) !== null);
  const disagreements = texts.filter((text) => (firstSlip(text) === undefined) !== (verdicts.get(text) === null));
  const told = disagreements.map((text) => `${verdicts.get(text) ?? 'Neo4j accepts'}: ${text}`).join('\n');
  // Both verdicts are in the sample, or agreement would say nothing.
  expect(rejected.length).toBeGreaterThan(150);
  expect(texts.length - rejected.length).toBeGreaterThan(150);
  expect(1 - disagreements.length / texts.length, told).toBeGreaterThanOrEqual(LEAST_AGREEMENT);
});
