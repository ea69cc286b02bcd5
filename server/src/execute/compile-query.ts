import {
  type DocumentNode,
  type ExecutionArgs,
  type ExecutionResult,
  type FieldNode,
  type FragmentDefinitionNode,
  GraphQLError,
  type GraphQLInputType,
  type GraphQLSchema,
  getNamedType,
  getOperationAST,
  getVariableValues,
  isInputObjectType,
  isInputType,
  Kind,
  OperationTypeNode,
  type SelectionSetNode,
  typeFromAST,
  type VariableDefinitionNode,
  valueFromASTUntyped,
  visit,
} from 'graphql';
import { type CompiledQuery, compileQuery, isCompiledQuery } from 'graphql-jit';

type Execute = (args: ExecutionArgs) => ExecutionResult | Promise<ExecutionResult>;

export interface CompiledQueries {
  /** How to carry out a document that has proved itself; undefined for all others, which GraphQL's own executor takes. */
  of(document: DocumentNode, operationName: string | null | undefined): Execute | undefined;
  /** A document was carried out without an error. */
  succeeded(document: DocumentNode, operationName: string | null | undefined): void;
}

interface Known {
  successes: number;
  execute: Execute | undefined;
}

/** Compiling costs more than a few answers do. */
const SUCCESSES_BEFORE = 2;
/** Fields of a query with its fragments written out: what compiling takes time and memory for. The page's largest has 120. */
const MAX_FIELDS = 1_000;

/**
 * Queries that are asked again and again become functions, which need not look at the document for each field of each node. A document
 * is compiled when it was carried out twice, so that it has passed every limit, and forgotten with the document itself, which the
 * server's cache of parsed documents bounds.
 */
export function createCompiledQueries(schema: GraphQLSchema, successesBefore = SUCCESSES_BEFORE): CompiledQueries {
  const known = new WeakMap<DocumentNode, Map<string, Known>>();
  const entryOf = (document: DocumentNode, operationName: string | null | undefined): Known => {
    const operations = known.get(document) ?? new Map<string, Known>();
    known.set(document, operations);
    const entry = operations.get(operationName ?? '') ?? { successes: 0, execute: undefined };
    operations.set(operationName ?? '', entry);
    return entry;
  };
  return {
    of: (document, operationName) => entryOf(document, operationName).execute,
    succeeded(document, operationName) {
      const entry = entryOf(document, operationName);
      entry.successes += 1;
      if (entry.successes !== successesBefore) return;
      entry.execute = compile(schema, document, operationName ?? undefined);
    },
  };
}

function compile(schema: GraphQLSchema, document: DocumentNode, operationName?: string): Execute | undefined {
  const operation = getOperationAST(document, operationName);
  if (operation?.operation !== OperationTypeNode.QUERY || countFields(document, operation.selectionSet) > MAX_FIELDS)
    return undefined;
  if ((operation.variableDefinitions ?? []).some((definition) => isEndless(schema, definition))) return undefined;
  const compiled = compileQuery(schema, document, operationName);
  if (!isCompiledQuery<CompiledQuery, ExecutionResult>(compiled)) return undefined;
  return ({ rootValue, contextValue, variableValues }) => {
    // Variables are checked by graphql-js here too, so that a wrong one gets the same message from the compiler and from the interpreter.
    const definitions = operation.variableDefinitions ?? [];
    const { errors } = getVariableValues(schema, definitions, variableValues ?? {}, { maxErrors: 50 });
    if (errors !== undefined) return { errors };
    // It forgets the default of a variable that may not be null.
    const given = { ...defaultsOf(definitions), ...variableValues };
    const answer = compiled.query(rootValue, contextValue, given);
    return answer instanceof Promise
      ? answer.then((result) => withPlaces(result, document))
      : withPlaces(answer, document);
  };
}

/**
 * Whether a value of the variable may hold one of its own type, as a filter does in `and`. The compiler writes such types out within
 * themselves until the stack is full: three seconds in which the server answers nothing, and then no compiled query.
 */
function isEndless(schema: GraphQLSchema, { type }: VariableDefinitionNode): boolean {
  const known = typeFromAST(schema, type);
  return isInputType(known) && holdsItself(known, new Set());
}

function holdsItself(type: GraphQLInputType, around: ReadonlySet<GraphQLInputType>): boolean {
  const named = getNamedType(type);
  if (!isInputObjectType(named)) return false;
  if (around.has(named)) return true;
  const within = new Set([...around, named]);
  return Object.values(named.getFields()).some((field) => holdsItself(field.type, within));
}

const defaultsOf = (definitions: readonly VariableDefinitionNode[]): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    definitions.flatMap(({ variable, defaultValue }) =>
      defaultValue === undefined ? [] : [[variable.name.value, valueFromASTUntyped(defaultValue)]],
    ),
  );

/** Its errors name line and column; ours are made of nodes, from which GraphQL tells both. */
function withPlaces(result: ExecutionResult, document: DocumentNode): ExecutionResult {
  if (result.errors === undefined) return result;
  return { ...result, errors: result.errors.map((error) => withNode(error, document)) };
}

function withNode(error: GraphQLError, document: DocumentNode): GraphQLError {
  const { message, path, originalError, extensions, locations } = error;
  const [place] = locations ?? [];
  let node: FieldNode | undefined;
  visit(document, {
    Field(each) {
      const start = each.loc?.startToken;
      if (place !== undefined && start?.line === place.line && start.column === place.column) node = each;
    },
  });
  return new GraphQLError(message, {
    ...(node && { nodes: [node] }),
    ...(path && { path }),
    ...(originalError && { originalError }),
    extensions,
  });
}

/** Stops counting once it is too many: a fragment that is spread in many places counts in each. */
function countFields(document: DocumentNode, root: SelectionSetNode): number {
  const fragments = new Map(
    document.definitions
      .filter((each): each is FragmentDefinitionNode => each.kind === Kind.FRAGMENT_DEFINITION)
      .map((fragment) => [fragment.name.value, fragment.selectionSet]),
  );
  let fields = 0;
  const count = (selections: SelectionSetNode | undefined): void => {
    for (const selection of selections?.selections ?? []) {
      if (fields > MAX_FIELDS) return;
      if (selection.kind === Kind.FIELD) fields += 1;
      count(selection.kind === Kind.FRAGMENT_SPREAD ? fragments.get(selection.name.value) : selection.selectionSet);
    }
  };
  count(root);
  return fields;
}
