import { READ_ALL, READ_RECORDS, type ReadRecord, type Reads, WAYS, type Way } from '@orrery/cypher/compose/reads.ts';
import {
  type DirectiveNode,
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLSchema,
  getNamedType,
  getOperationAST,
  isAbstractType,
  isCompositeType,
  isInterfaceType,
  isObjectType,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';

/** What a field reads of records, kept beside it in the schema. */
interface FieldReads {
  /** Keys of the record that the field belongs to. */
  readonly own: readonly string[] | 'all';
  /** Further ones where it is given an argument. */
  readonly withArguments?: readonly string[];
  /** Keys of other records that its resolver looks at by itself. */
  readonly others?: Readonly<Partial<Record<ReadRecord, readonly string[] | 'all'>>>;
  /** Ways that its resolver goes by itself. */
  readonly ways?: readonly Way[];
}

/**
 * Says beside a field of a record which keys of the row its resolver reads, so that a page need not read the others. Of a field that says
 * nothing all are read.
 */
export const reads = (own: FieldReads['own'], further: Omit<FieldReads, 'own'> = {}) => ({
  extensions: { reads: { own, ...further } satisfies FieldReads },
});

/** What the operation of one request reads; all of everything until it is known. */
export interface AnswerReads {
  readonly current: Reads;
  settle(reads: Reads): void;
}

export function openReads(): AnswerReads {
  let current = READ_ALL;
  return {
    get current() {
      return current;
    },
    settle(told) {
      current = told;
    },
  };
}

interface Operation {
  readonly document: DocumentNode;
  readonly operationName?: string | null | undefined;
  readonly variables: Readonly<Record<string, unknown>>;
}

/**
 * What an operation reads of records, wherever in it: two selections of one record are read together, so that whichever comes first
 * answers both. A document whose directives ask no variable is looked through once.
 */
export function createReadsOf(schema: GraphQLSchema): (operation: Operation) => Reads {
  const known = new WeakMap<DocumentNode, Map<string, Reads>>();
  return ({ document, operationName, variables }) => {
    const name = operationName ?? '';
    const kept = known.get(document)?.get(name);
    if (kept !== undefined) return kept;
    const { reads: found, isConditional } = lookThrough(schema, { document, operationName, variables });
    if (!isConditional) known.set(document, (known.get(document) ?? new Map<string, Reads>()).set(name, found));
    return found;
  };
}

function lookThrough(
  schema: GraphQLSchema,
  { document, operationName, variables }: Operation,
): { readonly reads: Reads; readonly isConditional: boolean } {
  const keys = new Map<ReadRecord, Set<string> | undefined>(READ_RECORDS.map((record) => [record, new Set()]));
  const ways = new Set<Way>();
  const fragments = new Map(
    document.definitions
      .filter((each): each is FragmentDefinitionNode => each.kind === Kind.FRAGMENT_DEFINITION)
      .map((fragment) => [fragment.name.value, fragment]),
  );
  const seen = new Map<SelectionSetNode, Set<string>>();
  let isConditional = false;

  const note = (record: ReadRecord, read: readonly string[] | 'all'): void => {
    if (read === 'all') keys.set(record, undefined);
    else for (const key of read) keys.get(record)?.add(key);
  };
  const noteField = (parent: GraphQLCompositeType, field: GraphQLField<unknown, unknown>, isAsked: boolean): void => {
    const told = toldReads(field);
    for (const record of READ_RECORDS.filter((each) => isOf(schema, parent, each))) {
      // An interface knows nothing of rows: the field of the record itself says what it reads.
      const own = parent.name === record ? told : ownReads(schema, record, field.name);
      note(record, own?.own ?? 'all');
      if (isAsked) note(record, own?.withArguments ?? []);
      const way = `${record}.${field.name}`;
      for (const each of WAYS) if (each === way) ways.add(each);
    }
    for (const [record, read] of Object.entries(told?.others ?? {})) note(record as ReadRecord, read);
    for (const way of told?.ways ?? []) ways.add(way);
  };
  const isLeftOut = ({ directives = [] }: SelectionNode): boolean =>
    directives.some((directive) => {
      const condition = conditionOf(directive, variables);
      isConditional ||= condition.asksVariable;
      return condition.leavesOut;
    });
  const walk = (selections: SelectionSetNode | undefined, parent: GraphQLCompositeType): void => {
    if (selections === undefined) return;
    const types = seen.get(selections) ?? new Set<string>();
    if (types.has(parent.name)) return;
    seen.set(selections, types.add(parent.name));
    for (const selection of selections.selections) {
      if (isLeftOut(selection)) continue;
      if (selection.kind === Kind.FIELD) {
        const field = fieldOf(parent, selection.name.value);
        if (field === undefined) continue;
        noteField(parent, field, (selection.arguments ?? []).length > 0);
        const type = getNamedType(field.type);
        if (isCompositeType(type)) walk(selection.selectionSet, type);
      } else {
        const fragment = selection.kind === Kind.FRAGMENT_SPREAD ? fragments.get(selection.name.value) : selection;
        const type = schema.getType(fragment?.typeCondition?.name.value ?? parent.name);
        if (fragment !== undefined && isCompositeType(type)) walk(fragment.selectionSet, type);
      }
    }
  };

  const operation = getOperationAST(document, operationName);
  const root = operation ? schema.getRootType(operation.operation) : undefined;
  if (operation && root) walk(operation.selectionSet, root);
  else return { reads: READ_ALL, isConditional: false };
  return { reads: { ...READ_ALL, ...Object.fromEntries(keys), ways }, isConditional };
}

const fieldOf = (parent: GraphQLCompositeType, name: string): GraphQLField<unknown, unknown> | undefined =>
  isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[name] : undefined;

/** Whether what has this type may be such a record. */
function isOf(schema: GraphQLSchema, parent: GraphQLCompositeType, record: ReadRecord): boolean {
  if (parent.name === record) return true;
  return isAbstractType(parent) && schema.getPossibleTypes(parent).some(({ name }) => name === record);
}

function ownReads(schema: GraphQLSchema, record: ReadRecord, name: string): FieldReads | undefined {
  const type = schema.getType(record);
  return isObjectType(type) ? toldReads(type.getFields()[name]) : undefined;
}

const toldReads = (field: GraphQLField<unknown, unknown> | undefined): FieldReads | undefined =>
  field?.extensions['reads'] as FieldReads | undefined;

/** A condition that is not known to leave out leaves in: then more is read than is needed, and nothing is missing. */
function conditionOf(
  { name, arguments: given = [] }: DirectiveNode,
  variables: Readonly<Record<string, unknown>>,
): { readonly asksVariable: boolean; readonly leavesOut: boolean } {
  const value = given.find((argument) => argument.name.value === 'if')?.value;
  const isVariable = value?.kind === Kind.VARIABLE;
  const condition = isVariable ? variables[value.name.value] : value?.kind === Kind.BOOLEAN ? value.value : undefined;
  const leavesOut = name.value === 'skip' ? condition === true : name.value === 'include' && condition === false;
  return { asksVariable: isVariable, leavesOut };
}
