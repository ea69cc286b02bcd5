import type { Connection } from '@orrery/cypher/open-database.ts';

const BOLT = 'bolt:// or neo4j://';
const NO_TLS = /before secure TLS connection was established|wrong version number|EPROTO/;
const NOT_TRUSTED = /certificate is not trusted|SELF_SIGNED|self-signed|unable to verify/i;

/** What of the address is wrong for good, with its remedy; undefined where waiting may help. */
export function mistakeIn(problem: Error, { uri }: Pick<Connection, 'uri'>): string | undefined {
  const { message } = problem;
  if (/responded HTTP/.test(message)) {
    return `${uri} answers HTTP and no Bolt. Give the Bolt address of the server, usually bolt://HOST:7687.`;
  }
  if (/^[a-z0-9]+\+s/.test(uri) && NO_TLS.test(message)) {
    return `${uri} speaks without TLS. Take ${BOLT} in its place, or switch TLS on in that server.`;
  }
  if (/^[a-z0-9]+\+s:/.test(uri) && NOT_TRUSTED.test(message)) {
    return `${uri} has a certificate that no authority known here has signed. If you trust the server, take +ssc for +s.`;
  }
  return undefined;
}

/** Why there is no answer yet, in one line. The driver puts the cause behind a long advice about its own settings. */
export function reasonOf(problem: Error): string {
  const [first = ''] = problem.message.split('\n');
  const cause = first.split(' Caused by: ').at(-1) ?? first;
  const [, where] = /ECONNREFUSED (\S+)/.exec(cause) ?? [];
  if (where !== undefined) return `nothing listens at ${where}`;
  const [, host] = /ENOTFOUND (\S+)/.exec(cause) ?? [];
  if (host !== undefined) return `there is no host ${host}`;
  return /closed by server/.test(cause) ? `${cause}; if it wants TLS, take +s or +ssc` : cause;
}
