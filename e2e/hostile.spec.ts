import { expect, test } from '@playwright/test';
import { openDatabase } from '../cypher/open-database.ts';
import { resolveConnection } from '../scripts/neo4j/resolve-connection.ts';
import { look, nodeIds, open, settled } from './page.ts';

const home = process.env['ORRERY_HOME'];

/** Ids that are taken in plain objects, mean something in selectors, and separate things in links; with names to match. */
const ENTITIES: readonly { readonly id: string; readonly name: string }[] = [
  { id: '__proto__', name: 'Prototype' },
  { id: 'constructor', name: 'Constructor' },
  { id: 'a b', name: 'Lorem ipsum '.repeat(5_000) },
  { id: '#id', name: 'דניאלה אמודיי' },
  { id: 'x"]', name: '👩‍🔬 👨‍👩‍👧‍👦' },
  { id: 'a*b~.c', name: '<img src=x onerror="document.title=1">' },
  { id: '100%&n=+', name: '\u202Eevil\u202C name' },
];
const IDS = ENTITIES.map(({ id }) => id);
const PARALLEL = 50;

/** Written as the importer writes: what it would refuse may come from another hand. */
const WRITE = `
  MATCH (p:OrreryEntity {id: 'person:yann-lecun'})-[like:MEMBER_OF]->(:OrreryEntity)
  WITH p, like, properties(like) AS link LIMIT 1
  CALL (p) {
    UNWIND $entities AS each
    CREATE (n:$(labels(p)))
    SET n = {id: each.id, name: each.name, degree: 1, hostile: true}
    RETURN collect(n) AS made
  }
  CALL (made, like, link) {
    UNWIND range(0, size(made) - 2) AS at
    UNWIND range(1, CASE at WHEN 0 THEN $parallel ELSE 1 END) AS nth
    WITH made[at] AS a, made[at + 1] AS b, like, link, at, nth
    CREATE (a)-[r:$(type(like))]->(b)
    SET r = link {.*, claimId: 'c_hostile_' + at + '_' + nth}
    RETURN count(*) AS lines
  }
  WITH made[0] AS own, like, link
  CREATE (own)-[r:$(type(like))]->(own)
  SET r = link {.*, claimId: 'c_hostile_loop'}`;

test('ids, names and links as hostile as can be are drawn, chosen, linked and taken away as all others', async ({
  page,
}) => {
  test.skip(home === undefined, 'ORRERY_HOME is not set: this Neo4j is not ours to write to.');
  const db = openDatabase(await resolveConnection());
  const ask = (text: string) =>
    db.driver.executeQuery(text, { entities: ENTITIES, parallel: PARALLEL }, { database: db.name });
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  try {
    await ask(WRITE);
    const link = IDS.map((id) => id.replaceAll('~', '~~').replaceAll(' ', '~.')).join(' ');
    await open(page, `#${new URLSearchParams({ n: link, lens: 'ALL' })}`);
    expect(await nodeIds(page)).toEqual(IDS);
    const lines = await page.evaluate(() =>
      window.__orrery?.picture.getState().lines.map(({ source, target }) => [source, target]),
    );
    expect(lines, 'one line for fifty links, none for the loop').toHaveLength(IDS.length - 1);
    await expect(page.getByTestId('count')).toContainText('1 link of an entity to itself is not drawn');
    await page.screenshot({ path: 'test-results/screenshots/hostile.png' });

    for (const id of IDS) {
      const { at } = (await look(page, id)) as { at: { x: number; y: number } };
      await page.mouse.click(at.x, at.y);
      // One after the other, as a hand would.
      const selected = () => page.evaluate(() => [...(window.__orrery?.store.getState().selection ?? [])]);
      await expect.poll(selected, `a click on ${id}`).toEqual([id]);
      expect((await look(page, id)).isSelected).toBe(true);
    }
    const { label } = await look(page, 'a b');
    expect(label?.text.length, 'a name of 60 kB is cut').toBeLessThan(120);

    // The address says it all: the same picture after a reload.
    await page.reload();
    await settled(page);
    expect(await nodeIds(page)).toEqual(IDS);
    expect(await page.title()).not.toBe('1');

    await page.getByRole('application').focus();
    await page.keyboard.press('Control+a');
    await page.keyboard.press('Delete');
    await expect.poll(() => nodeIds(page)).toEqual([]);
    await page.keyboard.press('Control+z');
    await expect.poll(() => nodeIds(page)).toEqual(IDS);
    expect((await look(page, '__proto__')).isShown).toBe(true);
    expect(errors).toEqual([]);
  } finally {
    await ask('MATCH (n:OrreryEntity {hostile: true}) DETACH DELETE n');
    await db.close();
  }
});
