import {
  type GraphQLNamedType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isNonNullType,
  isObjectType,
  isSpecifiedScalarType,
} from 'graphql';
import { ARGUMENTS } from './descriptions/arguments.ts';
import { ENUM_VALUES } from './descriptions/enums.ts';
import { FIELDS } from './descriptions/fields.ts';
import { TYPES } from './descriptions/types.ts';

/**
 * What holds for the schema as a whole, once it is built. A field of the root may be null whatever it is of: a mistake in one question
 * would take the answers to all others along. And what means the same in thirty places is described in one.
 */
export function finishSchema(schema: GraphQLSchema): GraphQLSchema {
  for (const field of Object.values(schema.getQueryType()?.getFields() ?? {})) {
    if (isNonNullType(field.type)) field.type = field.type.ofType;
  }
  for (const type of ownTypes(schema)) describe(type);
  return schema;
}

/** What nothing describes: `Type`, `Type.field`, `Type.field(argument)` or `Enum.VALUE`. */
export function undescribed(schema: GraphQLSchema): readonly string[] {
  return ownTypes(schema).flatMap((type) => [
    ...(type.description ? [] : [type.name]),
    ...(isEnumType(type) ? missing(type.getValues(), type.name) : []),
    ...(isInputObjectType(type) ? missing(Object.values(type.getFields()), type.name) : []),
    ...(isObjectType(type) || isInterfaceType(type)
      ? Object.values(type.getFields()).flatMap((field) => [
          ...missing([field], type.name),
          ...field.args
            .filter(({ description }) => !description)
            .map((arg) => `${type.name}.${field.name}(${arg.name})`),
        ])
      : []),
  ]);
}

interface Described {
  readonly name: string;
  readonly description?: string | null | undefined;
}

const missing = (parts: readonly Described[], of: string): readonly string[] =>
  parts.filter(({ description }) => !description).map(({ name }) => `${of}.${name}`);

const ownTypes = (schema: GraphQLSchema): readonly GraphQLNamedType[] =>
  Object.values(schema.getTypeMap()).filter((type) => !type.name.startsWith('__') && !isSpecifiedScalarType(type));

function describe(type: GraphQLNamedType): void {
  type.description ||= TYPES[type.name];
  if (isEnumType(type)) {
    for (const value of type.getValues()) value.description ||= ENUM_VALUES[`${type.name}.${value.name}`];
  }
  if (!isObjectType(type) && !isInterfaceType(type)) return;
  for (const field of Object.values(type.getFields())) {
    const path = `${type.name}.${field.name}`;
    field.description ||= FIELDS[path] ?? FIELDS[field.name];
    for (const arg of field.args) arg.description ||= ARGUMENTS[`${path}(${arg.name})`] ?? ARGUMENTS[arg.name];
  }
}
