import { useTinyGraph } from '@orrery/cypher/test/tiny.ts';
import { type GraphQLField, getNamedType, isLeafType, isNonNullType, isObjectType } from 'graphql';
import { beforeAll, describe, expect, test } from 'vitest';
import { dataOf } from '../../test/execute.ts';
import { type App, createApp } from '../app.ts';
import { schema } from '../schema/index.ts';

const db = useTinyGraph();
let app: App;
beforeAll(() => {
  app = createApp({ db });
});

type Field = GraphQLField<unknown, unknown>;

/** How a field is asked for by itself; undefined for one that leads on to another record or needs an argument. */
function selectionOf({ name, type, args }: Field): string | undefined {
  if (args.some(({ type: of, defaultValue }) => isNonNullType(of) && defaultValue === undefined)) return undefined;
  const of = getNamedType(type);
  if (isLeafType(of)) return name;
  return isObjectType(of) && of.getFields()['id'] !== undefined ? `${name} { id }` : `${name} { __typename }`;
}

/** The selections of each field of a type, `id` left out. */
function selectionsOf(type: string, without: readonly string[]): readonly string[] {
  const found = schema.getType(type);
  if (!isObjectType(found)) throw new Error(`${type} is no type of the schema.`);
  const fields = Object.values(found.getFields()).filter(({ name }) => ![...without, 'id'].includes(name));
  return fields.flatMap((field) => selectionOf(field) ?? []);
}

const OF = {
  claim: selectionsOf('Claim', ['subject', 'citations']),
  entity: selectionsOf('Entity', ['claims', 'neighbours', 'distinction', 'factCounts', 'relationCounts']),
  citation: selectionsOf('Citation', ['document', 'claim']),
  document: selectionsOf('Document', ['subgraph', 'paragraphs']),
};
type Kind = keyof typeof OF;
const KINDS = ['claim', 'entity', 'citation', 'document'] as const satisfies readonly Kind[];

const page = (
  of: Readonly<Record<Kind, string>>,
): string => `{ claims(first: 100, predicates: ["WORKS_AT", "DESCRIBED_AS"]) { edges { node { id ${of.claim}
  subject { id ${of.entity} } citations { id ${of.citation} document { id ${of.document} } } } } } }`;

type Told = Readonly<Record<string, unknown>>;
interface Claim extends Told {
  readonly subject: Told;
  readonly citations: readonly (Told & { readonly document: Told })[];
}

async function nodesOf(query: string): Promise<readonly Claim[]> {
  const { claims } = (await dataOf(app, query)) as { claims: { edges: { node: Claim }[] } };
  return claims.edges.map(({ node }) => node);
}

/** The nodes with these fields only. */
const cut = (nodes: readonly Claim[], names: Readonly<Record<Kind, string>>): unknown => {
  const pick = (from: Told, name: string): Told => ({ id: from['id'], ...(name === '' ? {} : { [name]: from[name] }) });
  return nodes.map((claim) => ({
    ...pick(claim, names.claim),
    subject: pick(claim.subject, names.entity),
    citations: claim.citations.map((citation) => ({
      ...pick(citation, names.citation),
      document: pick(citation.document, names.document),
    })),
  }));
};

const nameOf = (selection: string): string => selection.split(' ')[0] ?? '';

describe('a page of claims', () => {
  test('says the same of each field, whether it reads that field alone or all of them', async () => {
    const all = { claim: '', entity: '', citation: '', document: '' };
    for (const kind of KINDS) all[kind] = OF[kind].join(' ');
    const whole = await nodesOf(page(all));
    expect(whole.length).toBeGreaterThan(2);
    const most = Math.max(...KINDS.map((kind) => OF[kind].length));
    for (let at = 0; at < most; at += 1) {
      const one = { claim: '', entity: '', citation: '', document: '' };
      for (const kind of KINDS) one[kind] = OF[kind][at] ?? '';
      const names = {
        claim: nameOf(one.claim),
        entity: nameOf(one.entity),
        citation: nameOf(one.citation),
        document: nameOf(one.document),
      };
      // oxlint-disable-next-line no-await-in-loop -- each is planned by the database, which has two processors
      expect(await nodesOf(page(one)), JSON.stringify(one)).toEqual(cut(whole, names));
    }
  });

  test('is not mixed up with what the same answer reads of the same records elsewhere', async () => {
    const data = await dataOf(
      app,
      `{ claims(first: 100) { edges { node { id subject { name } } } }
        entities(first: 100) { edges { node { id note type { id } } } }
        entity(id: "person:ada-quill") { id name note anonymous type { id } } }`,
    );
    const alone = await dataOf(app, '{ entity(id: "person:ada-quill") { id name note anonymous type { id } } }');
    expect(data['entity']).toEqual(alone['entity']);
  });
});
