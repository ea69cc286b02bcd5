import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

/**
 * A file that reads claims or links must let `judge()` say which of them are shown. These files do: their behaviour under lens, day and
 * range is tested in `panels/readers.dom.test.tsx` and beside them.
 */
const SOURCE = join(import.meta.dirname, '..');
const filesOf = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name).slice(SOURCE.length + 1))
    .filter((file) => !/\.test\.tsx?$|^testing\/|generated\//.test(file));
const FILES = filesOf(SOURCE).map((file) => ({ file, text: readFileSync(join(SOURCE, file), 'utf8') }));

/** Links in the store, claims of an entity, and the questions that bring either. */
const RAW =
  /\b(?:state|getState\(\)|subgraph|answer)\.edges\b|\bedges\.values\(\)|\bdetail\.claims\b|\bapi\.(?:entity|allClaims|evidence|paths|cypher)\(/;
const ASKS = /\b(?:judge|sift|usePicture|shownLinks)\b/;

/** They carry claims and show none: each with its reason. */
const CARRIERS: Readonly<Record<string, string>> = {
  'actions/expand-many.ts': 'brings the links of several answers into the store, which holds all of them',
  'actions/refresh-picture.ts': 'puts links into the store, which holds all of them',
  'panels/drawer/path-row.tsx': 'tells a path that the server found under the whole view',
  'panels/drawer/paths-panel.tsx': 'asks the server under the whole view',
  'graph/add-subgraph.ts': 'puts links into the store, which holds all of them',
  'panels/drawer/claims-file.ts': 'writes the answer of a query out whole, as its table shows it',
  'panels/drawer/bench/run-statements.ts': 'hands the answer to CypherResult',
  'panels/drawer/use-editor-tools.ts': 'asks for values to complete and for remarks, and shows no links',
  'panels/drawer/cell-value.tsx': 'takes the link that a row names to the inspector, which judges it',
  'panels/print/printed-entity.tsx': 'hands the claims to PrintedClaims',
  'workspace/use-ask-question.ts': 'hands the answer to AnswerView',
};

test('every file that reads claims or links asks judge(), or says why it need not', () => {
  const astray = FILES.filter(
    ({ file, text }) => RAW.test(text) && !ASKS.test(text) && !(file in CARRIERS) && !file.startsWith('api/'),
  );
  expect(astray.map(({ file }) => file)).toEqual([]);
});

test('no carrier is named that carries nothing', () => {
  const carrying = new Set(FILES.filter(({ text }) => RAW.test(text) && !ASKS.test(text)).map(({ file }) => file));
  expect(Object.keys(CARRIERS).filter((file) => !carrying.has(file))).toEqual([]);
});

/** Only judge() may decide by them; these word a verdict, or write the lens out for another language. */
const RULES: Readonly<Record<string, RegExp>> = {
  'graph/judge.ts': /./,
  'graph/picture.ts': /strongest|CERTAINTY_ORDER/,
  'workspace/view-cypher.ts': /passes/,
  'workspace/view-words.ts': /CERTAINTY_ORDER/,
};

test('no second rule of lens or time: only judge() takes passes() and standing()', () => {
  const others = FILES.filter(({ file, text }) => {
    const takes = [...text.matchAll(/import \{([^}]*)\} from '[^']*\/(?:lens|time)\.ts'/g)].map(
      (match) => match[1] ?? '',
    );
    return takes.some((names) => /\b(?:passes|standing)\b/.test(names)) && !(file in RULES);
  });
  expect(others.map(({ file }) => file)).toEqual([]);
});
