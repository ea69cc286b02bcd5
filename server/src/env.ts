import { z } from 'zod';
import type { ExtraAllowed } from './cypher-guard/allow-list.ts';
import { isLoopback } from './http/addresses.ts';
import { MIN_TOKEN_LENGTH, TOKEN_FORM } from './http/viewer-token.ts';
import { DEFAULT_RATE_LIMITS } from './rate-limits.ts';

const emptyToUndefined = (value: unknown): unknown => (value === '' ? undefined : value);

const figure = (standard: number) => z.preprocess(emptyToUndefined, z.coerce.number().int().min(0).default(standard));

/** `apoc.text.join, apoc.coll.*`: exact names, or all below one. A lone `*` would undo the list, so it is refused. */
const names = z.preprocess(
  (value) => (typeof value === 'string' ? value.split(/[\s,]+/).filter((name) => name !== '') : value),
  z
    .array(
      z
        .string()
        .regex(
          /^[\p{L}_][\p{L}\p{N}_]*(?:\.[\p{L}_][\p{L}\p{N}_]*)*(?:\.\*)?$/u,
          'must be names such as apoc.text.join or apoc.text.*',
        ),
    )
    .default([]),
);

const token = z.preprocess(
  emptyToUndefined,
  z
    .string()
    .min(MIN_TOKEN_LENGTH, `must have at least ${MIN_TOKEN_LENGTH} characters, such as \`openssl rand -hex 32\` makes`)
    .regex(TOKEN_FORM, 'may hold letters, digits and - . _ ~ + / only, with = at its end')
    .optional(),
);

const Environment = z.object({
  NEO4J_URI: z.preprocess(
    emptyToUndefined,
    z
      .string()
      .regex(
        /^(bolt|neo4j)(\+s|\+ssc)?:\/\/.+/,
        'or --connect must look like bolt://host:7687 or neo4j+s://host: the address of Bolt, not of the browser',
      )
      .refine(
        (uri) => URL.canParse(uri),
        'or --connect is no address: see the host, and that the port is 65535 at most',
      )
      .optional(),
  ),
  NEO4J_USERNAME: z.preprocess(emptyToUndefined, z.string().default('neo4j')),
  NEO4J_PASSWORD: z.preprocess(emptyToUndefined, z.string().optional()),
  NEO4J_DATABASE: z.preprocess(emptyToUndefined, z.string().default('neo4j')),
  ORRERY_GROUND: z.preprocess(
    emptyToUndefined,
    z
      .literal('plain', "or --ground can be 'plain' only: to explore an Orrery graph as nodes and relationships")
      .optional(),
  ),
  CYPHER_ALLOW_FUNCTIONS: names,
  CYPHER_ALLOW_PROCEDURES: names,
  PORT: z.preprocess(emptyToUndefined, z.coerce.number().int().min(0).max(65_535).default(4000)),
  HOST: z.preprocess(
    emptyToUndefined,
    z
      .string()
      .regex(/^[A-Za-z0-9.:_-]+$/, 'must be an address or a name')
      .default('127.0.0.1'),
  ),
  ALLOWED_HOSTS: z.preprocess(
    emptyToUndefined,
    z
      .string()
      .default('')
      .transform((list) => list.split(',').flatMap((name) => name.trim() || [])),
  ),
  ORRERY_TOKEN: token,
  ORRERY_EDIT_TOKEN: token,
  RATE_LIMIT: figure(DEFAULT_RATE_LIMITS.requests),
  CYPHER_RATE_LIMIT: figure(DEFAULT_RATE_LIMITS.cypher),
  ORRERY_HOME: z.preprocess(emptyToUndefined, z.string().optional()),
  LOG_LEVEL: z.preprocess(
    emptyToUndefined,
    z.enum(['silent', 'fatal', 'error', 'warn', 'info', 'debug', 'trace']).default('warn'),
  ),
});

export type Env = z.infer<typeof Environment>;

/** What the operator lets raw Cypher call beside our own lists. */
export const cypherAllowedIn = ({ CYPHER_ALLOW_FUNCTIONS, CYPHER_ALLOW_PROCEDURES }: Env): ExtraAllowed => ({
  functions: CYPHER_ALLOW_FUNCTIONS,
  procedures: CYPHER_ALLOW_PROCEDURES,
});

/** Says every setting that is wrong at once, with its name. */
export class EnvironmentError extends Error {
  override readonly name = 'EnvironmentError' as const;
}

/**
 * Reads the settings once. Throws `EnvironmentError` naming every problem.
 * `NEO4J_URI` without `NEO4J_PASSWORD` is a problem: no server of ours runs without one.
 */
export function readEnv(source: NodeJS.ProcessEnv = process.env): Env {
  const result = Environment.safeParse(source);
  const problems = result.success ? [] : result.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`);
  if (result.success && result.data.NEO4J_URI !== undefined && result.data.NEO4J_PASSWORD === undefined) {
    problems.push(
      'NEO4J_PASSWORD is missing although NEO4J_URI or --connect names a server: set it to the password of the database user',
    );
  }
  if (result.success && !isLoopback(result.data.HOST) && result.data.ORRERY_TOKEN === undefined) {
    problems.push('HOST is reached by other machines, so ORRERY_TOKEN must be set (or HOST to 127.0.0.1)');
  }
  if (result.success && result.data.ORRERY_EDIT_TOKEN !== undefined) {
    const { ORRERY_EDIT_TOKEN: editor, ORRERY_TOKEN: viewer } = result.data;
    if (editor === viewer)
      problems.push('ORRERY_EDIT_TOKEN is the same as ORRERY_TOKEN, so that every viewer could edit');
  }
  if (!result.success || problems.length > 0) {
    throw new EnvironmentError(`The environment is not right:\n${problems.map((line) => `  - ${line}`).join('\n')}`);
  }
  return Object.freeze(result.data);
}

/** The settings that `startServer` takes, under its names. */
export const toServeSettings = ({
  HOST,
  PORT,
  ALLOWED_HOSTS,
  ORRERY_TOKEN,
  ORRERY_EDIT_TOKEN,
  RATE_LIMIT,
  CYPHER_RATE_LIMIT,
  ORRERY_GROUND,
}: Env) => ({
  host: HOST,
  port: PORT,
  allowedHosts: ALLOWED_HOSTS,
  token: ORRERY_TOKEN,
  editToken: ORRERY_EDIT_TOKEN,
  ground: ORRERY_GROUND,
  rateLimits: { requests: RATE_LIMIT, cypher: CYPHER_RATE_LIMIT, links: DEFAULT_RATE_LIMITS.links },
});
