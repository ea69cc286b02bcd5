import {
  composeAggregate,
  composeGroupCount,
  composeTotals,
  type FigureKey,
  type GroupKey,
} from '@orrery/cypher/compose/aggregate.ts';
import type { EntityGrouping, EntityQuestion } from '@orrery/cypher/compose/claims.ts';
import { binText, type EntityGroup } from '@orrery/cypher/compose/claims-groups.ts';
import type { EntityOrder } from '@orrery/cypher/compose/claims-keys.ts';
import type { Condition, EntityCondition } from '@orrery/cypher/compose/conditions.ts';
import { composeCount, composePage, type SortKey } from '@orrery/cypher/compose/page.ts';
import { type Composed, createScope, type Scope } from '@orrery/cypher/compose/scope.ts';
import { toStart } from '@orrery/cypher/compose/start.ts';
import { InvalidInput } from '@orrery/cypher/errors.ts';
import type { AskDatabase } from '../../context.ts';
import type { Properties } from '../../filters/properties.ts';
import { didYouMean } from '../../vocabulary/did-you-mean.ts';
import type { GraphSource } from '../graph-source.ts';
import type { PlainSchema } from './graph-schema.ts';
import type { KnownNodes } from './known-nodes.ts';
import { isInternalLabel, NO_LABEL, quoted } from './names.ts';
import { namingOf } from './node-rows.ts';
import { figureText, needsClaims, plainTest, stepText } from './plain-tests.ts';

interface Parts {
  readonly ask: AskDatabase;
  readonly schema: PlainSchema;
  readonly nodes: KnownNodes;
}

type Finding = Pick<GraphSource, 'properties' | 'find' | 'countFound' | 'groups' | 'groupTotals' | 'groupCount'>;

const IT = 'n';

/** Filters, orders and groups over the nodes of others. What needs claims is refused with NOT_AN_ORRERY_GRAPH. */
export function findPlain(parts: Parts): Finding {
  const { ask, schema, nodes } = parts;
  const run = <Row extends object>({ query, parameters }: Composed<Row>): Promise<readonly Row[]> =>
    ask(query, parameters);
  const start = async ({ where }: EntityQuestion, scope: Scope): Promise<string> => {
    const condition = await withElements(where, nodes);
    const test = plainTest(IT, { scope, naming: namingOf(schema).naming });
    return toStart(condition, test, { it: IT, node: `(${IT})` });
  };
  return {
    properties: plainProperties(schema),
    async find(question, slice) {
      const scope = createScope();
      const keys = slice.order.map((order) => orderKey(order, scope, schema));
      const begin = await start(question, scope);
      const page = { ...slice, name: 'plain.find', start: begin, it: IT, id: `elementId(${IT})`, keys };
      const found = await run(composePage(page, scope));
      const known = await nodes.byElements(found.map(({ id }) => id));
      return found.flatMap((at) => {
        const node = known.get(at.id);
        return node === undefined ? [] : [{ entity: node.row, at }];
      });
    },
    async countFound(question, most) {
      if ('all' in question.where && question.where.all.length === 0) return schema.nodes;
      const scope = createScope();
      const [row] = await run(
        composeCount({ name: 'plain.find-count', start: await start(question, scope), it: IT, most }, scope),
      );
      return Number(row?.total ?? 0);
    },
    async groups(question) {
      const scope = createScope();
      const rows = await run(composeAggregate(await grouping(question, scope), scope));
      return toNodeIds(question, rows, nodes);
    },
    async groupCount(question) {
      const scope = createScope();
      const [row] = await run(composeGroupCount(await grouping({ ...question, figures: [] }, scope), scope));
      return Number(row?.groups ?? 0);
    },
    async groupTotals(question) {
      const scope = createScope();
      const [row] = await run(composeTotals(await grouping({ ...question, figures: [] }, scope), scope));
      return row ?? { total: 0n, inSeveral: 0n };
    },
  };

  async function grouping(question: EntityGrouping, scope: Scope) {
    return {
      ...question,
      name: 'plain.groups',
      start: await start(question, scope),
      it: IT,
      groups: question.groups.map((group) => groupKey(group, scope, schema)),
      figures: question.figures.map(
        ({ property }): FigureKey => ({
          expression: figureText(`${IT}.${quoted(property)}`),
        }),
      ),
    };
  }
}

/** Ids of nodes become those of the database, wherever they stand in a condition. */
async function withElements(condition: EntityCondition, nodes: KnownNodes): Promise<EntityCondition> {
  const each = (list: readonly EntityCondition[]): Promise<readonly EntityCondition[]> =>
    Promise.all(list.map((part) => withElements(part, nodes)));
  if ('all' in condition) return { all: await each(condition.all) };
  if ('any' in condition) return { any: await each(condition.any) };
  if ('not' in condition) return { not: await withElements(condition.not, nodes) };
  const { leaf } = condition;
  if (leaf.is === 'ids') return { leaf: { is: 'ids', ids: await nodes.elementsOf(leaf.ids) } };
  if (leaf.is === 'linked')
    return { leaf: { ...leaf, to: await withElements(leaf.to, nodes) } } satisfies Condition<unknown>;
  return condition;
}

function orderKey(order: EntityOrder, scope: Scope, schema: PlainSchema): SortKey {
  const { descending } = order;
  switch (order.by) {
    case 'id':
      return { expression: `elementId(${IT})`, form: 'text', descending };
    case 'name': {
      const naming = scope.value(namingOf(schema).naming);
      return {
        expression: `toLower(head([k IN ${naming} WHERE toStringOrNull(${IT}[k]) IS NOT NULL | toString(${IT}[k])]))`,
        form: 'text',
        descending,
      };
    }
    case 'degree':
      return { expression: `COUNT { (${IT})--() }`, form: 'number', descending };
    case 'links': {
      const other = scope.variable('n');
      return { expression: `COUNT { ${stepText({ it: IT, other }, order)} }`, form: 'number', descending };
    }
    case 'words':
      return {
        expression: `left(toStringOrNull(${IT}.${quoted(order.property)}), 200)`,
        form: 'text',
        descending,
      };
    case 'property': {
      const property = `${IT}.${quoted(order.property)}`;
      const isFigure = schema.labels.every(({ properties }) =>
        properties.every(({ name, kind }) => name !== order.property || kind === 'number'),
      );
      return isFigure
        ? { expression: figureText(property), form: 'number', descending }
        : { expression: `left(toStringOrNull(${property}), 200)`, form: 'text', descending };
    }
    case 'firstDate':
    case 'lastDate':
    case 'claims':
      throw needsClaims('`orderBy`');
  }
}

function groupKey(group: EntityGroup, scope: Scope, schema: PlainSchema): GroupKey {
  switch (group.by) {
    case 'type':
      return {
        expression: `coalesce(head([label IN ${scope.value(schema.byRarity)} WHERE label IN labels(${IT})]), head(labels(${IT})), '${NO_LABEL}')`,
      };
    case 'property': {
      const property = `${IT}.${quoted(group.property)}`;
      return { expression: `left(toStringOrNull(${property}), 200)` };
    }
    case 'bin': {
      const property = `${IT}.${quoted(group.property)}`;
      return { expression: binText(`(${figureText(property)})`, group.bins, scope) };
    }
    case 'neighbour': {
      const chain: string[] = [];
      let last = IT;
      for (const step of group.steps) {
        const other = scope.variable('n');
        chain.push(stepText({ it: last, other }, step));
        last = other;
      }
      const as = scope.variable('x');
      return {
        before: `CALL (${IT}) {\n  OPTIONAL MATCH ${chain.join(', ')}\n  RETURN DISTINCT elementId(${last}) AS ${as}\n}`,
        expression: as,
      };
    }
    case 'year':
      throw needsClaims('A group by year');
  }
}

/** Keys that are nodes are told by the ids that the page knows. */
async function toNodeIds<Row extends { readonly keys: readonly unknown[] }>(
  { groups }: EntityGrouping,
  rows: readonly Row[],
  nodes: KnownNodes,
): Promise<readonly Row[]> {
  const places = new Set(groups.flatMap(({ by }, index) => (by === 'neighbour' ? [index] : [])));
  if (places.size === 0) return rows;
  const elements = rows.flatMap(({ keys }) =>
    keys.flatMap((key, index) => (places.has(index) && typeof key === 'string' ? [key] : [])),
  );
  const known = await nodes.byElements(elements);
  return rows.map((row) => ({
    ...row,
    keys: row.keys.map((key, index) =>
      places.has(index) && typeof key === 'string' ? (known.get(key)?.row.id ?? key) : key,
    ),
  }));
}

/** Properties as they are stored; figures have no unit there. */
function plainProperties({ labels }: PlainSchema): Properties {
  const names = new Set(
    labels.filter(({ name }) => !isInternalLabel(name)).flatMap(({ properties }) => properties.map(({ name }) => name)),
  );
  return {
    named: async (given, place) => {
      if (names.has(given)) return given;
      const close = didYouMean(
        given,
        [...names].map((name) => ({ name, words: [] })),
      );
      throw new InvalidInput(
        `\`${place}\` is no property that was seen in this database. ${close.length > 0 ? `Did you mean ${close.join(' or ')}?` : 'Ask `model { plain }` for those there are.'}`,
      );
    },
    unitOf: async (_property, given, place) => {
      if (typeof given === 'string' && given !== '') {
        throw new InvalidInput(`\`${place}\`: properties of this database have no units. Leave it out.`);
      }
      return null;
    },
  };
}
