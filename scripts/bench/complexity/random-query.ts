import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isEnumType,
  isInterfaceType,
  isListType,
  isObjectType,
  isRequiredArgument,
} from 'graphql';

type Random = () => number;

/** Ids that are there, the best connected first. */
export interface KnownIds {
  readonly entities: readonly string[];
  readonly claims: readonly string[];
  readonly documents: readonly string[];
}

/** What one random query may look like; it is made narrower until it is let through. */
export interface Width {
  readonly roots: number;
  readonly depth: number;
  readonly fields: number;
  readonly first: number;
}

/** Asks about the database or runs raw Cypher, which has bounds of its own. */
const NOT_ASKED: ReadonlySet<string> = new Set(['cypher', 'database', 'runningImport']);
const WORDS = ['a', 'an', 'model', 'open', 'li', 'wang', '林', 'university', 'gpt'];

interface Drawing {
  readonly ids: KnownIds;
  readonly width: Width;
  readonly random: Random;
}

/** A query whose fields and arguments are drawn at random; the same for the same numbers. */
export function randomQuery(schema: GraphQLSchema, { ids, width, random }: Drawing): string {
  const root = schema.getQueryType();
  if (!root) throw new Error('The schema has no queries.');
  const pick = <T>(list: readonly T[]): T | undefined => list[Math.floor(random() * list.length)];
  const roots = Object.values(root.getFields()).filter(({ name }) => !NOT_ASKED.has(name));
  const parts = Array.from({ length: width.roots }, (_, index) => {
    const field = pick(roots);
    return field === undefined ? '' : `q${index}: ${write(field, width.depth)}`;
  });
  return `{ ${parts.join(' ')} }`;

  function write(field: GraphQLField<unknown, unknown>, depth: number): string {
    const args = field.args.flatMap((arg) => {
      const value = valueOf(arg, field.name);
      return value === undefined ? [] : [`${arg.name}: ${value}`];
    });
    const call = args.length === 0 ? field.name : `${field.name}(${args.join(', ')})`;
    return `${call}${selectionOf(field.type, depth)}`;
  }

  function selectionOf(type: GraphQLOutputType, depth: number): string {
    const named = getNamedType(type);
    if (isInterfaceType(named)) return ' { id }';
    if (!isObjectType(named)) return '';
    return ` { ${fieldsOf(named, depth).join(' ')} }`;
  }

  function fieldsOf(type: GraphQLObjectType, depth: number): readonly string[] {
    const all = Object.values(type.getFields());
    const leaves = all.filter(
      (field) => !isObjectType(getNamedType(field.type)) && !isInterfaceType(getNamedType(field.type)),
    );
    const deeper = all.filter((field) => isObjectType(getNamedType(field.type)));
    // What a connection holds is its edges, and of an edge its node: the rest costs nothing.
    const isWrapper = deeper.some(({ name }) => name === 'edges' || name === 'node');
    const chosen = new Map<string, GraphQLField<unknown, unknown>>();
    for (const field of leaves) if (random() < 0.5) chosen.set(field.name, field);
    if (depth > 0) {
      const wanted = isWrapper ? deeper : Array.from({ length: width.fields }, () => pick(deeper));
      for (const field of wanted) if (field !== undefined) chosen.set(field.name, field);
    }
    const written = [...chosen.values()].map((field) => write(field, isWrapper ? depth : depth - 1));
    return written.length === 0 ? ['__typename'] : written;
  }

  function valueOf(arg: GraphQLArgument, field: string): string | undefined {
    if (arg.name === 'first') return String(Math.max(1, Math.floor(width.first * (random() < 0.5 ? 1 : random()))));
    if (arg.name === 'lens') return 'ALL';
    if (!isRequiredArgument(arg) && !(isEnumType(getNamedType(arg.type)) && random() < 0.5)) return undefined;
    return made(arg.type, arg.name, field);
  }

  function made(type: GraphQLInputType, name: string, field: string): string | undefined {
    const inner = getNullableType(type);
    if (isListType(inner)) {
      const items = Array.from({ length: Math.min(width.first, 100) }, () => made(inner.ofType, name, field));
      return `[${[...new Set(items.filter((item) => item !== undefined))].join(', ')}]`;
    }
    if (isEnumType(inner)) return pick(inner.getValues())?.name;
    switch (getNamedType(inner).name) {
      case 'ID':
        return JSON.stringify(idFor(name, field));
      case 'Int':
        return '1';
      case 'Boolean':
        return String(random() < 0.5);
      case 'Date':
        return JSON.stringify(`20${10 + Math.floor(random() * 15)}-01-01`);
      case 'String':
        return JSON.stringify(pick(WORDS));
      default:
        return undefined;
    }
  }

  function idFor(name: string, field: string): string | undefined {
    if (/claim/i.test(name) || field === 'claim' || field === 'evidence') return pick(ids.claims);
    if (/document/i.test(name) || field === 'document') return pick(ids.documents);
    // Half of the time one of the best connected: they are what costs.
    return pick(random() < 0.5 ? ids.entities.slice(0, 20) : ids.entities);
  }
}

/** Narrower by a third, by what can be made narrower. */
export function narrower({ roots, depth, fields, first }: Width): Width | undefined {
  if (first > 5) return { roots, depth, fields, first: Math.floor((first * 2) / 3) };
  if (roots > 1) return { roots: roots - 1, depth, fields, first: 60 };
  if (fields > 1) return { roots, depth, fields: fields - 1, first: 60 };
  return depth > 1 ? { roots, depth: depth - 1, fields, first: 60 } : undefined;
}
