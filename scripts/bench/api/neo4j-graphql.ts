import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Connection } from '@orrery/cypher/open-database.ts';

/** Installed for the bench only: no part of Orrery needs it, and it must use a graphql and a driver of its own. */
const PACKAGES = ['@neo4j/graphql@7.6.3', 'graphql@16', 'neo4j-driver@6'];
const FOLDER = join(tmpdir(), 'orrery-bench-neo4j-graphql');

const drawn = (name: string, predicate: string, direction: 'IN' | 'OUT'): string =>
  `${name}: [Entity!]! @relationship(type: "${predicate}", direction: ${direction}, properties: "Drawn")`;

/** Our graph as a person would describe it to the library, as far as the questions need it: each predicate is a field of its own. */
const TYPES = `
  type Entity @node(labels: ["OrreryEntity"]) {
    id: ID! name: String! nameZh: String anonymous: Boolean
    ${drawn('worksHere', 'WORKS_AT', 'IN')}
    ${drawn('meansToLeave', 'INTENDS_TO_LEAVE', 'IN')}
    ${drawn('conflictsWith', 'CONFLICTS_WITH', 'OUT')}
  }
  type Drawn @relationshipProperties {
    claimId: String certainty: String modality: String disputed: Boolean timeConflict: Boolean role: String roleZh: String value: String
    citations: Int documents: Int startEarliest: Date startLatest: Date endEarliest: Date endLatest: Date
    startPrecision: String endPrecision: String endOpen: Boolean lastObserved: Date
  }
  type Claim @node(labels: ["OrreryClaim"]) {
    id: ID! predicate: String! certainty: String modality: String disputed: Boolean citationCount: Int
    subject: [Entity!]! @relationship(type: "SUBJECT", direction: OUT)
    object: [Entity!]! @relationship(type: "OBJECT", direction: OUT)
    citations: [Citation!]! @relationship(type: "HAS_CITATION", direction: OUT)
  }
  type Citation @node(labels: ["OrreryCitation"]) {
    id: ID! stance: String certainty: String
    paragraph: [Chunk!]! @relationship(type: "IN_CHUNK", direction: OUT)
  }
  type Chunk @node(labels: ["OrreryChunk"]) { id: ID! document: [Document!]! @relationship(type: "FROM_DOCUMENT", direction: OUT) }
  type Document @node(labels: ["OrreryDocument"]) { id: ID! title: String }`;

interface Answer {
  readonly errors?: readonly { readonly message: string }[];
}
interface Library {
  readonly Neo4jGraphQL: new (options: object) => { getSchema(): Promise<object> };
}
interface Graphql {
  graphql(question: object): Promise<Answer>;
}
interface Driver {
  close(): Promise<void>;
}
interface DriverLibrary {
  driver(uri: string, auth: object): Driver;
  readonly auth: { basic(username: string, password: string): object };
}

export interface LibraryPeer {
  ask(query: string, variables: Readonly<Record<string, unknown>>): Promise<void>;
  close(): Promise<void>;
}

/** Undefined where it cannot be installed; says so. */
export async function openNeo4jGraphql({ uri, username, password }: Connection): Promise<LibraryPeer | undefined> {
  try {
    await install();
  } catch (cause) {
    console.warn(`  @neo4j/graphql is left out: npm could not install it (${String(cause).slice(0, 200)}).`);
    return undefined;
  }
  const load = createRequire(join(FOLDER, 'package.json'));
  const { Neo4jGraphQL } = load('@neo4j/graphql') as Library;
  const { graphql } = load('graphql') as Graphql;
  const neo4j = load('neo4j-driver') as DriverLibrary;
  const driver = neo4j.driver(uri, neo4j.auth.basic(username, password));
  const schema = await new Neo4jGraphQL({ typeDefs: TYPES, driver }).getSchema();
  return {
    async ask(query, variables) {
      const answer = await graphql({ schema, source: query, variableValues: variables, contextValue: {} });
      // Into text, as every other peer does.
      JSON.stringify(answer);
      const [error] = answer.errors ?? [];
      if (error !== undefined) throw new Error(`@neo4j/graphql: ${error.message}`);
    },
    close: () => driver.close(),
  };
}

async function install(): Promise<void> {
  if (existsSync(join(FOLDER, 'node_modules/@neo4j/graphql'))) return;
  await mkdir(FOLDER, { recursive: true });
  await writeFile(join(FOLDER, 'package.json'), '{ "private": true }');
  await promisify(execFile)('npm', ['install', '--no-audit', '--no-fund', ...PACKAGES], { cwd: FOLDER });
}
