import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { keepHome } from '../test/imported-home.ts';
import { BY_NPX, startOrrery } from '../test/running-orrery.ts';

let home: string;
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'orrery-start-'));
});
afterAll(() => rm(home, { recursive: true, force: true, maxRetries: 5 }));

/** Every process that names this home in its command line: Neo4j and its guardian, whatever became of their parent. */
async function processesOfHome(): Promise<readonly string[]> {
  const { stdout } = await promisify(execFile)('ps', ['-eo', 'pid=,stat=,args=']);
  return stdout.split('\n').filter((line) => line.includes(home) && !/^\s*\d+ Z/.test(line));
}

const noProcessLeft = (timeout: number) => expect.poll(processesOfHome, { timeout, interval: 200 }).toEqual([]);

const isReady = async (url: string): Promise<boolean> => (await fetch(new URL('health/ready', url))).status === 200;

async function ask(url: string, query: string): Promise<unknown> {
  const answer = await fetch(new URL('graphql', url), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  const { data }: { readonly data: unknown } = await answer.json();
  return data;
}

describe('the start command', () => {
  test('opens the page while the table still comes in, tells how far it is, and ends by SIGINT with no process left', async () => {
    const orrery = await startOrrery({ home });
    expect(await isReady(orrery.url)).toBe(true);
    expect(await ask(orrery.url, '{ startingView { total } }')).toEqual({
      startingView: { total: expect.any(Number) },
    });
    await expect
      .poll(() => ask(orrery.url, '{ database { importing { about phase } } }'), { timeout: 120_000, interval: 300 })
      .toEqual({
        database: {
          importing: { about: 'epoch-models/models.csv', phase: expect.stringMatching(/^(read|check|write)$/) },
        },
      });
    expect((await processesOfHome()).length).toBeGreaterThan(0);
    orrery.process.kill('SIGINT');
    await once(orrery.process, 'exit');
    await noProcessLeft(5_000);
  });

  test('completes at the next start what was broken off, and ends by SIGTERM', async () => {
    const orrery = await startOrrery({ home });
    await orrery.untilImported();
    expect(await ask(orrery.url, '{ database { importing { about } } statistics { documents } }')).toEqual({
      database: { importing: null },
      statistics: { documents: expect.toSatisfy((documents: number) => documents > 2000) },
    });
    orrery.process.kill('SIGTERM');
    await once(orrery.process, 'exit');
    await noProcessLeft(5_000);
    await keepHome(home);
  });

  test('killed without a chance to clean up, it leaves no process either, and the next start works', async () => {
    const orrery = await startOrrery({ home });
    orrery.process.kill('SIGKILL');
    await noProcessLeft(10_000);

    const again = await startOrrery({ home });
    expect(await isReady(again.url)).toBe(true);

    // A second one finds the first and says where it is.
    const second = await startOrrery({ home });
    expect(second.url).toBe(again.url);
    if (second.process.exitCode === null) await once(second.process, 'exit');
    expect(second.process.exitCode).toBe(0);

    again.process.kill('SIGTERM');
    await once(again.process, 'exit');
    await noProcessLeft(5_000);
  });

  test('goes when what launched it is gone', async () => {
    const orrery = await startOrrery({ home, command: BY_NPX });
    orrery.process.kill('SIGKILL');
    await noProcessLeft(15_000);
    await expect(fetch(orrery.url)).rejects.toThrow();
  });
});
