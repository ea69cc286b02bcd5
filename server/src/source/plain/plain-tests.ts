import { COMPARISONS, type EntityLeaf, type ValueTest } from '@orrery/cypher/compose/conditions.ts';
import type { Scope } from '@orrery/cypher/compose/scope.ts';
import { type Test, toExpression } from '@orrery/cypher/compose/start.ts';
import { NotOurs } from '@orrery/cypher/errors.ts';
import { NO_LABEL, quoted, typesIn } from './names.ts';

/** Names the database itself has listed: labels, types of relationships, properties. */
export interface PlainTestParts {
  readonly scope: Scope;
  /** The properties that captions are made of. */
  readonly naming: readonly string[];
}

/** What a property says as a figure: texts that look like numbers are texts. */
export const figureText = (property: string): string =>
  `CASE WHEN ${property} = toFloatOrNull(${property}) THEN toFloat(${property}) END`;

/** The conditions of a filter on the nodes of others. Throws NotOurs for those that need our claims. */
export function plainTest(it: string, parts: PlainTestParts): (leaf: EntityLeaf) => Test {
  const { scope, naming } = parts;
  return (leaf) => {
    switch (leaf.is) {
      case 'ids':
        return { where: `elementId(${it}) IN ${scope.value(leaf.ids)}` };
      case 'types':
        return { where: labelsText(it, leaf.types) };
      case 'text':
        return {
          where: `any(k IN ${scope.value(naming)} WHERE toLower(toStringOrNull(${it}[k])) CONTAINS ${scope.value(leaf.text)})`,
        };
      case 'property': {
        const property = `${it}.${quoted(leaf.property)}`;
        const tests = leaf.tests.map((test) => valueText(test, property, scope));
        return { where: [`${property} IS NOT NULL`, ...tests].join(' AND ') };
      }
      case 'linked': {
        const other = scope.variable('n');
        return {
          match: stepText({ it, other }, leaf),
          where: [toExpression(leaf.to, plainTest(other, parts))],
          rank: 5,
        };
      }
      case 'degree': {
        const count = `COUNT { (${it})--() }`;
        const bounds = [
          ...(leaf.least === null ? [] : [`${count} >= ${scope.value(BigInt(leaf.least))}`]),
          ...(leaf.most === null ? [] : [`${count} <= ${scope.value(BigInt(leaf.most))}`]),
        ];
        return { where: ['true', ...bounds].join(' AND ') };
      }
      case 'said':
        throw needsClaims('`said`');
    }
  };
}

export const needsClaims = (what: string): NotOurs =>
  new NotOurs(
    `${what} asks for claims, and this database holds nodes and relationships of others, without claims. Ask for types, properties and links.`,
  );

export function labelsText(it: string, types: readonly string[]): string {
  const labels = types.filter((type) => type !== NO_LABEL).map((type) => `${it}:${quoted(type)}`);
  return [...labels, ...(types.includes(NO_LABEL) ? [`size(labels(${it})) = 0`] : [])].join(' OR ');
}

/** A pattern over relationships of these types. */
export function stepText(
  { it, other }: { readonly it: string; readonly other: string },
  { predicates, direction }: { readonly predicates: readonly string[]; readonly direction: 'out' | 'in' | 'both' },
): string {
  return `(${it})${direction === 'in' ? '<-' : '-'}[${typesIn(predicates)}]${direction === 'out' ? '->' : '-'}(${other})`;
}

function valueText(test: ValueTest, property: string, scope: Scope): string {
  switch (test.is) {
    case 'oneOf':
      return `${figureText(property)} IN ${scope.value(test.figures)}`;
    case 'words':
      return `toStringOrNull(${property}) IN ${scope.value(test.words)}`;
    case 'holds':
      return `toLower(toStringOrNull(${property})) CONTAINS toLower(${scope.value(test.text)})`;
    default:
      return `${figureText(property)} ${COMPARISONS[test.is]} ${scope.value(test.figure)}`;
  }
}
