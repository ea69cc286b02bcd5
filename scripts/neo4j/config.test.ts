import { expect, test } from 'vitest';
import { neo4jConf, serverArguments } from './config.ts';

const settings = new Map(
  neo4jConf({ port: 7999, pageCacheMb: 256 })
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const [key = '', value = ''] = line.split(/=(.*)/s);
      return [key, value] as const;
    }),
);

test('the server listens on loopback only, and not for HTTP', () => {
  expect(settings.get('server.bolt.listen_address')).toBe('127.0.0.1:7999');
  expect(settings.get('server.default_listen_address')).toBe('127.0.0.1');
  expect(settings.get('server.http.enabled')).toBe('false');
});

test('Cypher reaches no file, no network and no extension', () => {
  expect(settings.get('dbms.security.allow_csv_import_from_file_urls')).toBe('false');
  expect(settings.get('internal.dbms.cypher_ip_blocklist')).toBe('0.0.0.0/0,::/0');
  expect(settings.get('dbms.security.procedures.allowlist')).toBe('');
});

test('time and memory of a transaction are bounded', () => {
  expect(settings.get('db.transaction.timeout')).toMatch(/^\d+s$/);
  expect(settings.get('db.memory.transaction.max')).toBe('128m');
});

test('no flag lets one query end the server for all', () => {
  const args = serverArguments({ home: '/h', jars: '/j', quickStart: true });
  expect(args.join(' ')).not.toContain('ExitOnOutOfMemoryError');
  expect(args).toContain('org.neo4j.server.CommunityEntryPoint');
});

test('an archive of classes is taken where there is one', () => {
  const flags = (classArchive?: string): readonly string[] =>
    serverArguments({ home: '/h', jars: '/j', quickStart: false, classArchive }).filter((arg) =>
      arg.includes('Archive'),
    );
  expect(flags('/a.jsa')).toEqual(['-XX:SharedArchiveFile=/a.jsa']);
  expect(flags()).toEqual([]);
});
