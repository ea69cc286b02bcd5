import type { Plan } from 'neo4j-driver';
import { type AllowList, createAllowList } from './allow-list.ts';
import { READ_OPERATORS } from './allowed.ts';
import { CypherRefused } from './cypher-errors.ts';
import { type CallRules, functionRefusal } from './functions.ts';

/** What EXPLAIN says of a query, as far as the guard looks at it. */
export interface Explained {
  readonly queryType: string;
  readonly plan: Plan | false | undefined;
}

/**
 * Layers 2 and 3: what EXPLAIN says must be exactly a read, every operator on the list, and no operator's details may mention a
 * function or procedure that is not (sub-queries inside list comprehensions, `reduce` and `CASE` appear nowhere else). Throws CypherRefused.
 */
export function inspectPlan({ queryType, plan }: Explained, rules: CallRules = OWN_RULES): void {
  if (queryType !== 'r') {
    throw new CypherRefused(`The database calls this query "${queryType}", not a read. Only reading is allowed.`, 2);
  }
  if (plan === undefined || plan === false) {
    throw new CypherRefused('The database gave no plan for this query, so it cannot be checked.', 2);
  }
  inspectOperator(plan, rules);
}

const OWN_RULES: CallRules = { allowed: createAllowList(), extensions: new Set() };

const PART = '(?:[\\p{L}_][\\p{L}\\p{N}_]*|`[^`]+`)';
const CALLED = new RegExp(`(${PART}(?:\\.${PART})+)\\(`, 'gu');

function inspectOperator(plan: Plan, rules: CallRules): void {
  const operator = plan.operatorType.replace(/@.*$/, '');
  if (!READ_OPERATORS.has(operator)) {
    throw new CypherRefused(
      `The query would use the operator ${operator}, which is not on the list of those that only read.`,
      2,
    );
  }
  // The whole record is looked at, not only `Details`: another version may put the text elsewhere.
  const details = Object.values(plan.arguments).map(String).join('\n');
  if (operator === 'ProcedureCall') inspectProcedureCall(details, rules.allowed);
  inspectDetails(details, rules);
  for (const child of plan.children) inspectOperator(child, rules);
}

/** `db.labels() :: (label :: STRING)`. */
function inspectProcedureCall(details: string, allowed: AllowList): void {
  const name = /(?:^|\n)\s*([^\s(]+)\(/.exec(details)?.[1]?.replaceAll('`', '') ?? '';
  if (!allowed.isProcedureAllowed(name)) throw procedureRefused(name);
}

function inspectDetails(details: string, { allowed, extensions }: CallRules): void {
  // A text of the author's that happens to contain these words is refused too: any doubt means no.
  if (/LOAD\s*CSV/i.test(details)) {
    throw new CypherRefused(
      'The query would load a file or an address inside an expression. Only reading the graph is allowed.',
      3,
    );
  }
  for (const mention of details.matchAll(/(?:Un)?ResolvedCall\s*\(/gi)) {
    const rest = details.slice(mention.index + mention[0].length);
    const name = /^\s*([\w.`]+)/.exec(rest)?.[1]?.replaceAll('`', '') ?? '';
    if (!allowed.isProcedureAllowed(name)) throw procedureRefused(name, 3);
  }
  // `date.truncate($autostring_0, n.day)`: the database prints a function with its full name and the bracket right after it.
  for (const [, printed = ''] of details.matchAll(CALLED)) {
    const name = printed.replaceAll('`', '');
    const isCallable = allowed.isFunctionAllowed(name, extensions) || allowed.isProcedureAllowed(name);
    if (!isCallable) throw new CypherRefused(functionRefusal(name), 3);
  }
}

function procedureRefused(name: string, layer: 2 | 3 = 2): CypherRefused {
  const what = name === '' ? 'A procedure whose name cannot be read' : `The procedure ${name}`;
  return new CypherRefused(`${what} is not on the list of those that only read.`, layer);
}
