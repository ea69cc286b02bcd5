import { Kind, type OperationDefinitionNode, parse, print, type TypeNode } from '@0no-co/graphql.web';
import type { TypedValues } from './bench-state.ts';

/** A variable that an operation declares. */
export interface DeclaredVariable {
  readonly name: string;
  /** As it is written: `[ID!]!`. */
  readonly type: string;
  /** As it is written; null where there is none. */
  readonly usual: string | null;
}

export interface Operation {
  readonly name: string | null;
  readonly variables: readonly DeclaredVariable[];
}

/** The operations of a text; none of one that cannot be read: the server says what is wrong with it. */
export function operationsOf(text: string): readonly Operation[] {
  try {
    return parse(text, { noLocation: true }).definitions.flatMap((definition) =>
      definition.kind === Kind.OPERATION_DEFINITION ? [toOperation(definition as OperationDefinitionNode)] : [],
    );
  } catch {
    return [];
  }
}

const toOperation = ({ name, variableDefinitions }: OperationDefinitionNode): Operation => ({
  name: name?.value ?? null,
  variables: (variableDefinitions ?? []).map(({ variable, type, defaultValue }) => ({
    name: variable.name.value,
    type: typeText(type),
    usual: defaultValue === undefined ? null : print(defaultValue),
  })),
});

function typeText(type: TypeNode): string {
  if (type.kind === Kind.NAMED_TYPE) return type.name.value;
  return type.kind === Kind.LIST_TYPE ? `[${typeText(type.type)}]` : `${typeText(type.type)}!`;
}

const AS_JSON: ReadonlySet<string> = new Set(['Int', 'Float', 'Boolean', 'JSON']);

export interface ReadVariables {
  readonly values: Readonly<Record<string, unknown>>;
  /** Those that must have a value and have none, and those whose value is no JSON where it must be. */
  readonly wrong: readonly string[];
}

/** What was typed for the variables. An empty field leaves its variable out: then its usual value counts. */
export function readVariables(variables: readonly DeclaredVariable[], typed: TypedValues): ReadVariables {
  const values: Record<string, unknown> = {};
  const wrong: string[] = [];
  for (const { name, type, usual } of variables) {
    const text = Object.hasOwn(typed, name) ? (typed[name]?.text ?? '') : '';
    const isNeeded = type.endsWith('!') && usual === null;
    if (text === '') {
      if (isNeeded) wrong.push(name);
    } else if (!type.startsWith('[') && !AS_JSON.has(type.replace('!', ''))) values[name] = scalarOf(text);
    else {
      const value = fromJson(text);
      if (value === undefined) wrong.push(name);
      else values[name] = value;
    }
  }
  return { values, wrong };
}

/** Texts, ids, dates and words stand without quotes; an input object is JSON. */
const scalarOf = (text: string): unknown => (/^\s*\{/.test(text) ? (fromJson(text) ?? text) : text);

function fromJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
