import { expand } from './expand.ts';
import type { Field, ParsedFile } from './header.ts';
import { unpackMarks } from './packed.ts';

export interface QueryFile extends ParsedFile {
  readonly folder: string;
  /** kebab-case, as in the file name. */
  readonly name: string;
}

/** Which module a row type is imported from. */
export type RowTypes = ReadonlyMap<string, string>;

const WIDTH = 120;

/** The module that holds the queries of one folder. */
export function emitModule(folder: string, files: readonly QueryFile[], rowTypes: RowTypes): string {
  const blocks = files.map(emitQuery);
  const body = blocks.join('\n');
  return [
    `// Generated from cypher/queries/${folder}/*.cypher. Edit those and run \`pnpm gen\`.`,
    `import { defineQuery } from '../define-query.ts';`,
    ...(files.some((file) => file.header.perPredicate)
      ? [`import { eachDrawnPredicate } from '../each-predicate.ts';`]
      : []),
    ...(/\bPlain\b/.test(body) ? [`import type { Plain } from '../plain.ts';`] : []),
    ...emitTypeImports(body, rowTypes),
    '',
    body,
  ].join('\n');
}

function emitTypeImports(body: string, rowTypes: RowTypes): readonly string[] {
  const used = [...rowTypes].filter(([name]) => new RegExp(`\\b${name}\\b(?!['"])`).test(body));
  const modules = [...new Set(used.map(([, module]) => module))].toSorted();
  return modules.map((module) => {
    const names = used.filter(([, from]) => from === module).map(([name]) => name);
    return `import type { ${names.toSorted().join(', ')} } from '../${module}';`;
  });
}

function emitQuery(file: QueryFile): string {
  const { header } = file;
  const constant = camelCase(file.name);
  const types = `<${emitShape(header.params, 'number | bigint')}, ${emitShape(header.returns, 'bigint')}, '${header.cardinality}'>`;
  const doc =
    header.doc.length === 1 ? [`/** ${header.doc[0]} */`] : ['/**', ...header.doc.map((line) => ` * ${line}`), ' */'];
  const { packs } = unpackMarks(file.text);
  const fields = [
    `mode: '${header.mode}',`,
    `cardinality: '${header.cardinality}',`,
    `integers: ${JSON.stringify(header.params.filter(({ type }) => type.startsWith('int')).map(({ name }) => name))},`,
    `columns: ${JSON.stringify(header.returns.map(({ name }) => name))},`,
    ...(Object.keys(packs).length === 0 ? [] : [`packs: ${JSON.stringify(packs)},`]),
  ];
  const text = emitText(file.text);
  if (header.perPredicate) {
    return [
      ...doc,
      `export const ${constant} = eachDrawnPredicate((predicate) =>`,
      `  defineQuery${types}({`,
      `    name: \`${file.folder}.${file.name}.\${predicate}\`,`,
      ...fields.map((line) => `    ${line}`),
      `    text: ${text}.replaceAll('PREDICATE', predicate),`,
      '  }),',
      ');',
      '',
    ].join('\n');
  }
  return [
    ...doc,
    `export const ${constant} = defineQuery${types}({`,
    `  name: '${file.folder}.${file.name}',`,
    ...fields.map((line) => `  ${line}`),
    `  text: ${text},`,
    '});',
    '',
  ].join('\n');
}

/** The query as a template literal, with what its words stand for. */
function emitText(text: string): string {
  return `\`${expand(text).replaceAll(/[\\`]|\$\{/g, (match) => `\\${match}`)}\``;
}

/** A parameter may be a number, which `run()` turns into an integer; what comes back is always a bigint. */
type Int = 'number | bigint' | 'bigint';

function emitShape(fields: readonly Field[], int: Int): string {
  if (fields.length === 0) return 'Record<string, never>';
  const entries = fields.map(({ name, type }) => `readonly ${name}: ${emitType(type, int)}`);
  const oneLine = `{ ${entries.join('; ')} }`;
  return oneLine.length < WIDTH - 40 ? oneLine : `{\n${entries.map((entry) => `    ${entry};`).join('\n')}\n  }`;
}

const TYPESCRIPT: Readonly<Record<string, string>> = {
  string: 'string',
  float: 'number',
  bool: 'boolean',
  date: 'string',
  datetime: 'string',
  json: 'object',
};

function emitType(type: string, int: Int): string {
  const base = type.replace(/\?$/, '').replace(/\[\]$/, '');
  const element = base === 'int' ? int : (TYPESCRIPT[base] ?? base);
  const list = type.includes('[]') ? `readonly ${element.includes('|') ? `(${element})` : element}[]` : element;
  return type.endsWith('?') ? `${list} | null` : list;
}

export const camelCase = (name: string): string =>
  name.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
