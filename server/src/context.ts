import type { Database } from '@orrery/cypher/database.ts';
import type { Cardinality, Query } from '@orrery/cypher/define-query.ts';
import type { DatabaseLook } from '@orrery/cypher/ownership.ts';
import { type Answer, run } from '@orrery/cypher/run.ts';
import type { AskToEdit } from './curation/editing.ts';
import type { AllowList } from './cypher-guard/allow-list.ts';
import type { AskCypher } from './cypher-guard/guard.ts';
import type { RowsRead } from './cypher-guard/rows-read.ts';
import type { Deadline } from './deadline.ts';
import { type AnswerReads, openReads } from './execute/reads.ts';
import type { KeptCounts, OpenKeptCounts } from './keep-counts.ts';
import { createLoaders, type Loaders } from './loaders/loaders.ts';
import { askOurs } from './ownership/ask-ours.ts';
import type { OwnershipWatch } from './ownership/watch-ownership.ts';
import { createClaimsSource } from './source/claims-source.ts';
import type { GraphSource } from './source/graph-source.ts';
import { type ChosenCaptions, withCaptions } from './source/plain/chosen-captions.ts';
import type { ChosenIntervals } from './source/plain/intervals/chosen-intervals.ts';
import { createPlainSource, type PlainSource } from './source/plain/plain-source.ts';
import type { GroundWatch } from './source/watch-ground.ts';
import type { VocabularyWatch } from './vocabulary/watch-vocabulary.ts';
import type { ChangeWatch } from './watch/watch-changes.ts';

/** Asks one named query under the request's signal and deadline. */
export type AskDatabase = <Params extends object, Row extends object, Card extends Cardinality>(
  query: Query<Params, Row, Card>,
  params: Params,
) => Promise<Answer<Row, Card>>;

/** What a resolver may use. */
export interface Context {
  /** The graph of this database, whatever it is made of. */
  readonly source: () => Promise<GraphSource>;
  /** The same where the database is one of others, explored as it stands; undefined where it is ours. */
  readonly plain: () => Promise<PlainSource | undefined>;
  /** Asks what only our claims have. */
  readonly ask: AskDatabase;
  /** Answers about the whole graph, kept while nothing is written. */
  readonly kept: KeptCounts;
  readonly loaders: Loaders;
  /** What the operation reads of records. */
  readonly reads: AnswerReads;
  readonly cypher: AskCypher;
  readonly rowsRead: RowsRead;
  /** What a raw query may call. */
  readonly callable: AllowList;
  readonly deadline: Deadline;
  /** Whose the database is. Refused like every question while the database is away. */
  readonly look: () => Promise<DatabaseLook>;
  /** For questions about the database itself, ours or not; all others go through `ask`. */
  readonly database: Database;
  /** The words of the graph; renewed for a name that is not among them. */
  readonly vocabulary: VocabularyWatch;
  /** What a question to `database` passes first; `ask`, `cypher` and `look` have it built in. */
  readonly pass: Pass;
  /** For what changes the graph. */
  readonly askToEdit: AskToEdit;
  /** Keeps a view under a name, for everyone who has it. Throws Refusal where the server keeps none. */
  readonly keepView: (view: string) => Promise<string>;
  readonly changes: ChangeWatch;
}

/** Lets a question through to the database, or refuses it. */
export type Pass = <T>(work: () => Promise<T>) => Promise<T>;

export interface ContextParts {
  readonly db: Database;
  readonly ownership: OwnershipWatch;
  readonly ground: GroundWatch;
  readonly kept: OpenKeptCounts;
  readonly cypher: AskCypher;
  readonly rowsRead: RowsRead;
  readonly callable: AllowList;
  readonly deadline: Deadline;
  readonly deadlineMs: number;
  /** What every question passes; absent for one that must be asked whatever the breaker says. */
  readonly pass?: Pass;
  readonly askToEdit: AskToEdit;
  readonly keepView: (view: string) => Promise<string>;
  readonly changes: ChangeWatch;
  /** By what the client wants nodes of a database of others to be called. */
  readonly captions?: ChosenCaptions | undefined;
  /** By which properties it wants their relationships to be dated. */
  readonly intervals?: ChosenIntervals | undefined;
}

export function createContext(parts: ContextParts): Context {
  const { db, ownership, ground, cypher, deadline, deadlineMs, pass = (work) => work() } = parts;
  const { askToEdit, keepView, changes, callable, rowsRead, captions, intervals, kept: openKept } = parts;
  const askAny: AskDatabase = (query, params) =>
    run(db, query, params, { signal: deadline.signal, timeoutMs: deadlineMs });
  const ours = askOurs(askAny, { ownership, signal: deadline.signal, name: db.name });
  const ask: AskDatabase = (query, params) => pass(() => ours(query, params));
  const kept = openKept(ask);
  const claims = createClaimsSource(ask, kept, ground.renew);
  let plainSource: Promise<PlainSource | undefined> | undefined;
  const plain = (): Promise<PlainSource | undefined> => {
    plainSource ??= pass(() => ground.plain(deadline.signal)).then((schema) =>
      schema === undefined
        ? undefined
        : createPlainSource((query, params) => pass(() => askAny(query, params)), {
            schema: withCaptions(schema, captions),
            found: schema,
            intervals,
          }),
    );
    return plainSource;
  };
  const source = async (): Promise<GraphSource> => (await plain()) ?? claims;
  return {
    source,
    plain,
    ask,
    kept,
    loaders: createLoaders(ask, source, plain),
    reads: openReads(),
    cypher: (question, signal) => pass(() => cypher(question, signal)),
    rowsRead,
    callable,
    deadline,
    look: () => pass(() => ownership.look(deadline.signal)),
    database: db,
    vocabulary: ground,
    pass,
    askToEdit,
    keepView,
    changes,
  };
}
