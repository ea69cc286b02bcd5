/** One `@param` or `@return` of a header. */
export interface Field {
  readonly name: string;
  readonly type: string;
}

/** What the comment at the top of a `.cypher` file declares. */
export interface Header {
  readonly doc: readonly string[];
  readonly mode: 'read' | 'write';
  readonly cardinality: 'one' | 'optional' | 'many' | 'none';
  readonly params: readonly Field[];
  readonly returns: readonly Field[];
  /** Operators the plan gate lets through, each with its reason. */
  readonly allow: readonly Field[];
  readonly perPredicate: boolean;
}

export interface ParsedFile {
  readonly header: Header;
  /** The query itself, without header and surrounding blank lines. */
  readonly text: string;
}

/** A header that cannot be used. The message names file, line and remedy. */
export class HeaderError extends Error {
  override readonly name = 'HeaderError' as const;
}

const SCALARS = ['string', 'int', 'float', 'bool', 'date', 'datetime', 'json'];
const TYPE = /^([A-Za-z]+)(\[\])?(\?)?$/;

/** Reads one `.cypher` file. `rowTypes` are the names that stand for a row type. Throws HeaderError. */
export function parseCypherFile(file: string, content: string, rowTypes: ReadonlySet<string>): ParsedFile {
  const lines = content.split('\n');
  const end = lines.findIndex((line) => !line.startsWith('//'));
  const comment = lines.slice(0, end).map((line) => line.replace(/^\/\/ ?/, '').trimEnd());
  const fail = (index: number, message: string): never => {
    throw new HeaderError(`${file}:${index + 1}: ${message}`);
  };
  const fields = (tag: string): readonly Field[] =>
    comment.flatMap((line, index) => {
      if (!line.startsWith(`@${tag} `)) return [];
      const [, name, type] = line.match(/^@\w+\s+(\S+)\s+(.+)$/) ?? [];
      if (name === undefined || type === undefined) return fail(index, `write "@${tag} name type".`);
      if (tag !== 'allow' && !isType(type, rowTypes)) {
        return fail(
          index,
          `"${type}" is no type. Use ${SCALARS.join(', ')}, with [] or ?, or a type of rows.ts or model/.`,
        );
      }
      return [{ name, type }];
    });
  const word = <W extends string>(tag: string, words: readonly W[]): W => {
    const index = comment.findIndex((line) => line.startsWith(`@${tag} `));
    const value = words.find((each) => each === comment[index]?.slice(tag.length + 1).trim());
    return value ?? fail(Math.max(index, 0), `write "@${tag}" with one of ${words.join(', ')}.`);
  };
  const unknown = comment.findIndex((line) => /^@(?!mode |cardinality |param |return |allow |each )/.test(line));
  if (unknown >= 0) fail(unknown, `"${comment[unknown]}" is no tag of a header.`);

  const firstTag = comment.findIndex((line) => line.startsWith('@'));
  const doc = comment.slice(0, Math.max(firstTag, 0)).filter((line) => line !== '');
  if (doc.length === 0) fail(0, 'begin with a comment that says what the query answers.');
  const each = comment.findIndex((line) => line.startsWith('@each '));
  if (each >= 0 && !/^@each\s+predicate drawn$/.test(comment[each] ?? '')) fail(each, 'write "@each predicate drawn".');
  const header: Header = {
    doc,
    mode: word('mode', ['read', 'write']),
    cardinality: word('cardinality', ['one', 'optional', 'many', 'none']),
    params: fields('param'),
    returns: fields('return'),
    allow: fields('allow'),
    perPredicate: each >= 0,
  };
  const text = lines.slice(end).join('\n').trim();
  compareParameters(header, text, (message) => fail(0, message));
  if (header.cardinality === 'none' ? header.returns.length > 0 : header.returns.length === 0) {
    fail(0, '@return and @cardinality disagree: "none" returns nothing, the others return columns.');
  }
  return { header, text };
}

function isType(type: string, rowTypes: ReadonlySet<string>): boolean {
  const name = type.match(TYPE)?.[1];
  return name !== undefined && (SCALARS.includes(name) || rowTypes.has(name));
}

/** Every declared parameter is used, every used one declared. */
function compareParameters(header: Header, text: string, fail: (message: string) => void): void {
  const code = text.replaceAll(/\/\/.*$/gm, '').replaceAll(/'(?:[^'\\]|\\.)*'/g, "''");
  const used = new Set([...code.matchAll(/\$(\w+)/g)].map(([, name]) => name));
  const declared = new Set(header.params.map(({ name }) => name));
  for (const name of declared) if (!used.has(name)) fail(`@param ${name} is never used. Remove it, or use $${name}.`);
  for (const name of used)
    if (name !== undefined && !declared.has(name)) fail(`$${name} has no @param line. Declare it with its type.`);
}
