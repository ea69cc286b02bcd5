import type { Plan } from 'neo4j-driver';
import { isAllowedProcedure, READ_OPERATORS } from './allowed.ts';
import { CypherRefused } from './cypher-errors.ts';

/** What EXPLAIN says of a query, as far as the guard looks at it. */
export interface Explained {
  readonly queryType: string;
  readonly plan: Plan | false | undefined;
}

/**
 * Layers 2 and 3: what EXPLAIN says must be exactly a read, every operator on the list, and no operator's details may mention a
 * procedure that is not (sub-queries inside list comprehensions, `reduce` and `CASE` appear nowhere else). Throws CypherRefused.
 */
export function inspectPlan({ queryType, plan }: Explained): void {
  if (queryType !== 'r') {
    throw new CypherRefused(`The database calls this query "${queryType}", not a read. Only reading is allowed.`, 2);
  }
  if (plan === undefined || plan === false) {
    throw new CypherRefused('The database gave no plan for this query, so it cannot be checked.', 2);
  }
  inspectOperator(plan);
}

function inspectOperator(plan: Plan): void {
  const operator = plan.operatorType.replace(/@.*$/, '');
  if (!READ_OPERATORS.has(operator)) {
    throw new CypherRefused(
      `The query would use the operator ${operator}, which is not on the list of those that only read.`,
      2,
    );
  }
  // The whole record is looked at, not only `Details`: another version may put the text elsewhere.
  const details = Object.values(plan.arguments).map(String).join('\n');
  if (operator === 'ProcedureCall') inspectProcedureCall(details);
  inspectDetails(details);
  plan.children.forEach(inspectOperator);
}

/** `db.labels() :: (label :: STRING)`. */
function inspectProcedureCall(details: string): void {
  const name = /(?:^|\n)\s*([^\s(]+)\(/.exec(details)?.[1]?.replaceAll('`', '') ?? '';
  if (!isAllowedProcedure(name)) throw procedureRefused(name);
}

function inspectDetails(details: string): void {
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
    if (!isAllowedProcedure(name)) throw procedureRefused(name, 3);
  }
}

function procedureRefused(name: string, layer: 2 | 3 = 2): CypherRefused {
  const what = name === '' ? 'A procedure whose name cannot be read' : `The procedure ${name}`;
  return new CypherRefused(`${what} is not on the list of those that only read.`, layer);
}
