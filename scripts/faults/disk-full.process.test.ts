import { rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { emptyGraph, graphState } from '@orrery/ledger/faults/graph-state.ts';
import { bigLines, harbourLines, writeClaims } from '@orrery/ledger/test/toy.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { importOrThrow, runImportCommand } from '../import/run-import-command.ts';
import { type ManagedNeo4j, startManagedNeo4j } from '../neo4j/managed.ts';
import { randomPort } from '../neo4j/port.ts';
import { makeSmallDisk, type SmallDisk, whyNoSmallDisk } from './small-disk.ts';

const LIMIT_MS = 300_000;
const PEOPLE = 1100;
const reason = whyNoSmallDisk();
const skipped = reason === undefined ? '' : ` (SKIPPED: ${reason})`;

describe.skipIf(reason !== undefined)(`on a small disk${skipped}`, () => {
  let disk: SmallDisk;
  let server: ManagedNeo4j;
  let small: string;
  let big: string;
  beforeAll(async () => {
    disk = makeSmallDisk();
    small = await writeClaims(harbourLines());
    big = await writeClaims(bigLines(PEOPLE));
    server = await startManagedNeo4j({ home: disk.home, port: await randomPort(), quickStart: true });
  }, LIMIT_MS);
  afterAll(async () => {
    await server.stop();
    disk.remove();
    await Promise.all([small, big].map((file) => rm(dirname(file), { recursive: true })));
  }, LIMIT_MS);

  test('an import that fills it ends and says so; with some of it freed and Neo4j restarted, the next one completes it', {
    timeout: LIMIT_MS,
  }, async () => {
    const { connection, port } = server;
    // Constraints and indexes first: without room for them Neo4j waits for some, and says nothing until then.
    await importOrThrow(connection, small);
    await disk.fill();
    const { code, said } = await runImportCommand(connection, big);
    expect(code).toBe(1);
    // The first to ask after the failure gets to know: the batch that was to be committed, or what is read for the next one.
    expect(said).toMatch(
      /^The database (could not write|has stopped working)\. Its disk is probably full\b.*: free some, restart Neo4j, ask once more\.\nWhat was written stays, each batch whole\. .*run the same command again: it completes the import\.$/,
    );

    await disk.free();
    // Freeing is not enough: after a write that failed Neo4j 5.26 refuses everything until it is restarted.
    await expect(graphState(connection)).rejects.toThrow('needs to be restarted');
    await server.stop();
    server = await startManagedNeo4j({ home: disk.home, port, quickStart: true });
    await importOrThrow(connection, big);
    const completed = await graphState(connection);

    await emptyGraph(connection);
    for (const file of [small, big]) {
      // oxlint-disable-next-line no-await-in-loop
      await importOrThrow(connection, file);
    }
    expect(completed).toEqual(await graphState(connection));
  });
});
