import * as terms from './generated/terms.ts';

const words = (text: string): readonly string[] => text.split(' ');

/** Words that may stand in the same places, by the term that stands for all of them: each term makes the tables larger. */
const SPELLINGS: Readonly<Record<string, readonly string[]>> = {
  BOTH: words('LEADING TRAILING'),
  CONSTRAINT: words('CONSTRAINTS'),
  DESC: words('DESCENDING ASC ASCENDING'),
  DETACH: words('NODETACH'),
  EXPLAIN: words('PROFILE'),
  FAIL: words('CONTINUE BREAK'),
  FUNCTION: words('FUNCTIONS'),
  GROUP: words('GROUPS'),
  LIST: words('ARRAY'),
  LOCAL: words('ZONED'),
  LOOKUP: words('FULLTEXT VECTOR'),
  NODE: words('VERTEX'),
  NONE: words('SINGLE'),
  PATH: words('PATHS'),
  RANGE: words('TEXT BTREE'),
  RELATIONSHIP: words('EDGE'),
  ROWS: words('ROW'),
  SHORTESTPATH: words('ALLSHORTESTPATHS'),
  SKIP: words('OFFSET'),
  STARTS: words('ENDS'),
  TRUE: words('FALSE INF INFINITY NAN'),
  normalForm: words('NFC NFD NFKC NFKD'),
  typeWord: words(
    'BOOL BOOLEAN DATE DATETIME DURATION FLOAT FLOAT32 FLOAT64 INT INT8 INT16 INT32 INT64 INTEGER INTEGER8 INTEGER16 INTEGER32 ' +
      'INTEGER64 MAP NOTHING STRING VARCHAR',
  ),
  EXISTENCE: words('EXIST'),
  PROCEDURE: words('PROCEDURES'),
  SETTING: words('SETTINGS'),
  ShowWord: words(
    'ALIASES ASSIGNED AUTH COMMAND COMMANDS DATABASES POPULATED PRIVILEGE PRIVILEGES ROLES SERVERS SUPPORTED USERS',
  ),
  AdminVerb: words('ALTER RENAME START STOP'),
  AdminWord: words('DEALLOCATE DENY DRYRUN ENABLE GRANT REALLOCATE REVOKE'),
  AdminNoun: words('COMPOSITE SERVER'),
};

const byWord = new Map<string, number>();
for (const [name, term] of Object.entries(terms)) {
  if (/^[A-Z]+$/.test(name)) byWord.set(name, term);
  for (const word of SPELLINGS[name] ?? []) byWord.set(word, term);
}

/** The term of a keyword, whatever its case; -1 for any other word. */
export const keyword = (word: string, _stack?: unknown): number => byWord.get(word.toUpperCase()) ?? -1;
