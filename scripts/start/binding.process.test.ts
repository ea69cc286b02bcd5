import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ROOT } from '../neo4j/paths.ts';

let home: string;
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'orrery-binding-'));
});
afterAll(() => rm(home, { recursive: true, force: true, maxRetries: 5 }));

async function runWith(
  file: string,
  settings: NodeJS.ProcessEnv,
): Promise<{ code: unknown; said: string; out: string }> {
  const child = spawn(process.execPath, ['--import', 'tsx', file], {
    cwd: ROOT,
    env: { ...process.env, ORRERY_HOME: home, PORT: '0', ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const [said, out, [code]] = await Promise.all([text(child.stderr), text(child.stdout), once(child, 'exit')]);
  return { code, said, out };
}

const DATABASE = { NEO4J_URI: 'bolt://127.0.0.1:1', NEO4J_PASSWORD: 'not-asked' };

describe.for(['scripts/start.ts', 'server/src/main.ts'])('%s', (file) => {
  test.for([
    [{ HOST: '0.0.0.0' }, /HOST is reached by other machines, so ORRERY_TOKEN must be set/],
    [{ HOST: '::' }, /ORRERY_TOKEN must be set/],
    [{ HOST: '0.0.0.0', ORRERY_TOKEN: 'too-short' }, /ORRERY_TOKEN must have at least 16 characters/],
    [{ RATE_LIMIT: 'many' }, /RATE_LIMIT/],
  ] as const)('does not start with %j, and says why before it starts anything', async ([settings, says]) => {
    const { code, said, out } = await runWith(file, { ...DATABASE, ...settings });
    expect(said).toMatch(says);
    expect(said).not.toMatch(/\n\s+at |too-short/);
    expect([code, out]).toEqual([1, '']);
    expect(await readdir(home)).not.toContain('neo4j');
  });
});
