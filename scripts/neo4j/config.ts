export interface Neo4jSettings {
  readonly port: number;
  /** Memory for pages of the store, in MB (page-cache.ts). */
  readonly pageCacheMb: number;
  /** Settings that stand in place of ours, or beside them: for tests that need a less careful server. */
  readonly overrides?: Readonly<Record<string, string>> | undefined;
}

/**
 * The text of `neo4j.conf`. Loopback only, no HTTP, no file or network access for Cypher, no extension procedures, bounded
 * time and memory for every transaction, and waits at the end that let the server stop within three seconds.
 */
export function neo4jConf({ port, pageCacheMb, overrides = {} }: Neo4jSettings): string {
  const settings = settingsFor(port, pageCacheMb).filter((line) => !((line.split('=')[0] ?? '') in overrides));
  const others = Object.entries(overrides).map(([key, value]) => `${key}=${value}`);
  return `${[...settings, ...others].join('\n')}\n`;
}

function settingsFor(port: number, pageCacheMb: number): readonly string[] {
  return [
    'server.default_listen_address=127.0.0.1',
    `server.bolt.listen_address=127.0.0.1:${port}`,
    `server.bolt.advertised_address=127.0.0.1:${port}`,
    'server.http.enabled=false',
    'server.https.enabled=false',
    'dbms.usage_report.enabled=false',
    // What raw Cypher must not reach: files, the network, extensions.
    'dbms.security.allow_csv_import_from_file_urls=false',
    'internal.dbms.cypher_ip_blocklist=0.0.0.0/0,::/0',
    'dbms.security.procedures.allowlist=',
    'dbms.security.procedures.unrestricted=',
    // How long and how much one transaction may take.
    'db.transaction.timeout=60s',
    'db.transaction.monitor.check.interval=500ms',
    'db.transaction.concurrent.maximum=64',
    'db.lock.acquisition.timeout=10s',
    'db.memory.transaction.max=128m',
    'dbms.memory.transaction.total.max=256m',
    `server.memory.pagecache.size=${pageCacheMb}m`,
    'server.bolt.thread_pool_min_size=5',
    // A stop takes 11 s with the defaults and under 2 s with these.
    'internal.dbms.bolt.netty_server_shutdown_quiet_period=0',
    'internal.dbms.bolt.netty_server_shutdown_timeout=3s',
    'internal.server.bolt.connection_shutdown_wait_time=3s',
    'internal.server.bolt.thread_pool_shutdown_wait_time=2s',
    'db.shutdown_transaction_end_timeout=2s',
  ];
}

const JVM_FLAGS = [
  '-XX:+UseG1GC',
  '-XX:-OmitStackTraceInFastThrow',
  '-XX:+UnlockExperimentalVMOptions',
  '-XX:+TrustFinalNonStaticFields',
  '-XX:+DisableExplicitGC',
  '-Djdk.nio.maxCachedBufferSize=1024',
  '-Dio.netty.tryReflectionSetAccessible=true',
  '-Djdk.tls.ephemeralDHKeySize=2048',
  '-Djdk.tls.rejectClientInitiatedRenegotiation=true',
  '--add-opens=java.base/java.nio=ALL-UNNAMED',
  '--add-opens=java.base/java.io=ALL-UNNAMED',
  '--add-opens=java.base/sun.nio.ch=ALL-UNNAMED',
  '--add-opens=java.base/java.util.concurrent=ALL-UNNAMED',
  '--enable-native-access=ALL-UNNAMED',
  '-Dlog4j2.disable.jmx=true',
  '-Dlog4j.layout.jsonTemplate.maxStringLength=32768',
  '-Dfile.encoding=UTF-8',
];

export interface JavaArguments {
  readonly home: string;
  readonly jars: string;
  /** Compiles less, starts a second sooner: for short-lived servers. */
  readonly quickStart: boolean;
  /** The classes as an earlier start left them (class-archive.ts). */
  readonly classArchive?: string | undefined;
}

/**
 * The arguments of the server process. ExitOnOutOfMemoryError is left out on purpose: with it one doubling `reduce` ends the
 * server for everybody, without it that query alone fails; the supervisor probes instead.
 */
export function serverArguments({ home, jars, quickStart, classArchive }: JavaArguments): readonly string[] {
  return [
    ...JVM_FLAGS,
    ...(classArchive === undefined ? [] : [`-XX:SharedArchiveFile=${classArchive}`]),
    '-Xms512m',
    '-Xmx512m',
    ...(quickStart ? ['-XX:TieredStopAtLevel=1'] : []),
    '-cp',
    `${home}/plugins/*:${home}/conf/*:${jars}/*`,
    'org.neo4j.server.CommunityEntryPoint',
    `--home-dir=${home}`,
    `--config-dir=${home}/conf`,
    '--console-mode',
  ];
}

export interface BulkArguments {
  /** The files of each kind of node, the header first. */
  readonly nodes: readonly (readonly string[])[];
  readonly relationships: readonly { readonly type: string; readonly files: readonly string[] }[];
  /** Stands between the items of a list. One character. */
  readonly listDelimiter: string;
  readonly reportFile: string;
}

/** The arguments that build the database from CSV files, in place of what is there. Anything bad in them stops it. */
export function bulkArguments(
  { home, jars }: Pick<JavaArguments, 'home' | 'jars'>,
  bulk: BulkArguments,
): readonly string[] {
  const code = bulk.listDelimiter.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
  return [
    '-Xmx1g',
    `-Dbasedir=${home}`,
    '-cp',
    `${jars}/*`,
    'org.neo4j.server.startup.Neo4jAdminCommand',
    'database',
    'import',
    'full',
    'neo4j',
    '--overwrite-destination=true',
    `--array-delimiter=U+${code}`,
    '--ignore-empty-strings=false',
    '--multiline-fields=true',
    '--bad-tolerance=0',
    `--report-file=${bulk.reportFile}`,
    ...bulk.nodes.map((files) => `--nodes=${files.join(',')}`),
    ...bulk.relationships.map(({ type, files }) => `--relationships=${type}=${files.join(',')}`),
  ];
}

/** The arguments that set the password of a store that was never started. */
export function setPasswordArguments(home: string, jars: string, password: string): readonly string[] {
  return [
    '-Xmx128m',
    `-Dbasedir=${home}`,
    '-cp',
    `${jars}/*`,
    'org.neo4j.server.startup.Neo4jAdminCommand',
    'dbms',
    'set-initial-password',
    password,
  ];
}
