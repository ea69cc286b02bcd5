/** What became of one question: its code, undefined for data, `NETWORK` where no complete answer came. */
export interface Outcome {
  /** Since the load began, in milliseconds. */
  readonly askedAt: number;
  readonly waitedMs: number;
  readonly operation: string;
  readonly code: string | undefined;
  /** More of what came back, for a person. */
  readonly said: string;
}

const QUESTIONS: readonly (readonly [operation: string, query: string])[] = [
  [
    'start',
    '{ startingView(first: 22) { nodes { id name degree(lens: REPORTED) } links { id source target } total } }',
  ],
  [
    'link',
    '{ subgraph(ids: ["org:meta", "person:yann-lecun", "person:alexandr-wang"]) { nodes { id name } links { id } } }',
  ],
  ['search', '{ search(query: "zhao", first: 3) { edges { node { id name claims(first: 5) { totalCount } } } } }'],
  ['documents', '{ documents { edges { node { id title claimCount } } } }'],
  ['statistics', '{ statistics { entities claims links } }'],
  ['cypher', '{ cypher(query: "MATCH (e:Entity) RETURN e.name LIMIT 5") { rowCount } }'],
];

/** Asks one of the mixed questions and never throws: the whole answer was read, or the code is NETWORK. */
export async function askQuestion(url: string, turn: number): Promise<Omit<Outcome, 'askedAt'>> {
  const [operation, query] = QUESTIONS[turn % QUESTIONS.length] ?? ['none', '{ __typename }'];
  const from = performance.now();
  const done = (code: string | undefined, said: string): Omit<Outcome, 'askedAt'> => ({
    waitedMs: performance.now() - from,
    operation,
    code,
    said,
  });
  try {
    const response = await fetch(new URL('graphql', url), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query }),
    });
    const text = await response.text();
    const { data, errors }: Answer = JSON.parse(text);
    if (errors === undefined) return done(data === undefined ? 'NO_DATA' : undefined, text.slice(0, 200));
    return done(errors[0]?.extensions?.code ?? 'NO_CODE', text.slice(0, 300));
  } catch (cause) {
    return done('NETWORK', String(cause instanceof Error ? (cause.cause ?? cause) : cause));
  }
}

interface Answer {
  readonly data?: unknown;
  readonly errors?: readonly { readonly extensions?: { readonly code?: string } }[];
}

export interface Load {
  /** Since the load began, in milliseconds. */
  elapsedMs(): number;
  /** Ends the asking and waits for every answer. */
  stop(): Promise<readonly Outcome[]>;
}

/** Asks so many mixed questions a second, whether or not the earlier ones are answered. */
export function startLoad(url: string, perSecond: number): Load {
  const startedAt = performance.now();
  const running: Promise<Outcome>[] = [];
  const timer = setInterval(() => {
    // Timers of a busy machine come late: what is due is asked, not one a call.
    const due = Math.floor(((performance.now() - startedAt) / 1000) * perSecond);
    while (running.length < due) {
      const askedAt = performance.now() - startedAt;
      running.push(askQuestion(url, running.length).then((outcome) => ({ askedAt, ...outcome })));
    }
  }, 10);
  return {
    elapsedMs: () => performance.now() - startedAt,
    stop: () => {
      clearInterval(timer);
      return Promise.all(running);
    },
  };
}
