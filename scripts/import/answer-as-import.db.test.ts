import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { useTinyGraph } from '@orrery/cypher/test/tiny.ts';
import { runImport } from '@orrery/ledger/index.ts';
import { createApp } from '@orrery/server/src/app.ts';
import { dataOf } from '@orrery/server/test/execute.ts';
import { expect, test } from 'vitest';
import { toSubgraph, type WireSubgraph } from '../../client/src/api/to-graph.ts';
import { toClaimsFile } from '../../client/src/panels/drawer/claims-file.ts';

const db = useTinyGraph();
const app = createApp({ db, cypher: { connection: db.connection } });

const ASKED = `query ($query: String!) {
  cypher(query: $query, limit: 1000) {
    subgraph {
      nodes { id type { id } name nameZh texts { field tag value } anonymous degree }
      links {
        id predicate source target certainty modality disputed timeConflict role roleZh value texts { field tag value } citations documents
        figure { value valueZh valueNumber valueMin valueMax unit }
        period { startEarliest startLatest endEarliest endLatest startPrecision endPrecision endOpen lastObserved }
      }
      total
    }
  }
}`;

test('an answer saved as an import file comes in as claims of the graph, and changes nothing that another source says', async () => {
  const query = 'MATCH (a:Entity)-[r]->(b:Entity) WHERE r.claimId IS NOT NULL RETURN a, r, b';
  const { cypher } = (await dataOf(app, ASKED, { query })) as { readonly cypher: { readonly subgraph: WireSubgraph } };
  const subgraph = toSubgraph(cypher.subgraph);
  expect(subgraph.edges.length).toBeGreaterThan(30);
  const claims =
    'MATCH (c:Claim) RETURN c.id AS id, c {.text, .role, .roleZh, .certainty, .startEarliest, .endLatest} AS said ORDER BY id';
  const entities =
    'MATCH (e:Entity) RETURN e.id AS id, labels(e) AS labels, e.name AS name, e.nameZh AS zh ORDER BY id';
  const before = [await db.own(claims), await db.own(entities)];
  const path = join(await mkdtemp(join(tmpdir(), 'orrery-answer-')), 'answer.claims.jsonl');
  await writeFile(path, toClaimsFile({ subgraph }, { query, at: new Date('2031-05-01T10:00:00Z') }));
  const { counts } = await runImport({ path, db });
  expect([counts.claims.created, counts.entities.created]).toEqual([0, 0]);
  expect(counts.claims.changed).toBe(subgraph.edges.length);
  expect(counts.citations.created).toBe(subgraph.edges.length);
  expect([await db.own(claims), await db.own(entities)]).toEqual(before);
});
