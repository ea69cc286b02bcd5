import { CypherRefused, placeOf } from './cypher-errors.ts';
import { inspectText } from './inspect.ts';
import { isSymbol, keyword } from './names.ts';
import { readingsOf } from './readings.ts';
import { type Token, tokenize } from './tokens.ts';

/** `run` gives rows, `explain` the plan alone, `profile` both, with what each operator did. */
export type Mode = 'run' | 'explain' | 'profile';

/** A query without what stood before it. */
export interface Statement {
  readonly mode: Mode;
  /** What the author wrote with white space in place of the prefix, so that places stay. */
  readonly query: string;
  /** `CYPHER 5 runtime=slotted ` in our own writing, or nothing. */
  readonly options: string;
}

/** Options that change how a query is run and neither what it may do nor how long it is planned. */
const OPTIONS: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['RUNTIME', new Set(['SLOTTED', 'PIPELINED'])],
  ['PLANNER', new Set(['COST'])],
]);
const VERSION = '5';

/**
 * Takes `EXPLAIN`, `PROFILE`, `CYPHER 5 runtime=slotted` and `USE` with the name of this database off the beginning of a query. What is left is
 * inspected like any query, and what goes to the database before it is written anew, so a prefix that is misread lets nothing through.
 * Throws CypherRefused for options and databases that are not among these.
 */
export function readStatement(
  query: string,
  { database, mode }: { readonly database: string; readonly mode: Mode },
): Statement {
  inspectText(query);
  const [plain] = readingsOf(query);
  const tokens = plain === undefined ? [] : tokenize(plain, query);
  const prefix = new Prefix(query, tokens, mode);
  prefix.read(database);
  const start = tokens[0]?.offset ?? 0;
  const end = tokens[prefix.at]?.offset ?? query.length;
  const blank = query.slice(start, end).replaceAll(/[^\r\n]/g, ' ');
  return { mode: prefix.mode, options: prefix.options, query: query.slice(0, start) + blank + query.slice(end) };
}

class Prefix {
  at = 0;
  mode: Mode;
  options = '';
  private readonly query: string;
  private readonly tokens: readonly Token[];

  constructor(query: string, tokens: readonly Token[], mode: Mode) {
    this.query = query;
    this.tokens = tokens;
    this.mode = mode;
  }

  read(database: string): void {
    const seen = new Set<string>();
    for (;;) {
      const word = keyword(this.tokens[this.at]);
      const kind = word === 'PROFILE' ? 'EXPLAIN' : word;
      if (kind !== 'EXPLAIN' && kind !== 'CYPHER' && kind !== 'USE') return;
      if (seen.has(kind))
        throw this.refusal(`${word} stands here a second time, or beside EXPLAIN. Leave one of them.`);
      seen.add(kind);
      if (kind === 'USE') {
        this.readDatabase(database);
        return;
      }
      if (kind === 'CYPHER') this.readOptions();
      else {
        this.mode = word === 'PROFILE' ? 'profile' : 'explain';
        this.at += 1;
      }
    }
  }

  private readOptions(): void {
    this.at += 1;
    const version = this.tokens[this.at];
    const words = ['CYPHER'];
    if (version?.kind === 'number') {
      if (version.text !== VERSION) {
        throw this.refusal(
          `CYPHER ${version.text} is another version of the language; here it is CYPHER ${VERSION}. Leave it out.`,
        );
      }
      words.push(VERSION);
      this.at += 1;
    }
    while (isSymbol(this.tokens[this.at + 1], '=')) {
      const [name, value] = [keyword(this.tokens[this.at]), keyword(this.tokens[this.at + 2])];
      if (OPTIONS.get(name)?.has(value) !== true) {
        throw this.refusal(
          'This option of CYPHER is not passed on. Allowed: runtime=slotted, runtime=pipelined, planner=cost. Leave it out.',
        );
      }
      words.push(`${name.toLowerCase()}=${value.toLowerCase()}`);
      this.at += 3;
    }
    // `CYPHER` alone says nothing.
    this.options = words.length > 1 ? `${words.join(' ')} ` : '';
  }

  private readDatabase(database: string): void {
    const name = this.tokens[this.at + 1];
    const isName = name?.kind === 'word' || name?.kind === 'name';
    const isOne = !isSymbol(this.tokens[this.at + 2], '.') && !isSymbol(this.tokens[this.at + 2], '(');
    if (!isName || !isOne || name.text.toLowerCase() !== database.toLowerCase()) {
      throw this.refusal(`USE chooses another database; queries run in this one (${database}). Leave it out.`);
    }
    this.at += 2;
  }

  private refusal(reason: string): CypherRefused {
    return new CypherRefused(reason, 1, placeOf(this.query, this.tokens[this.at]?.offset ?? 0));
  }
}
