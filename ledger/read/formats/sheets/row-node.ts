import type { JsonNode } from '../../json-reader.ts';

/** How the text of a cell becomes a field of the claims format. */
export type CellKind = 'text' | 'number' | 'flag' | 'list';

export interface Column {
  /** The field of the claims format. */
  readonly field: string;
  readonly kind: CellKind;
}

export type ObjectNode = Extract<JsonNode, { kind: 'object' }>;
export type Members = Map<string, { readonly keyAt: number; readonly node: JsonNode }>;

export function objectNode(members: Members, at = 0): ObjectNode {
  return { kind: 'object', at, members };
}

export function textNode(value: string, at = 0): JsonNode {
  return { kind: 'string', at, value };
}

const NUMBER = /^-?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/i;

/**
 * The cells of a row as the members of a JSON object; empty cells are fields left out. A node's offset is the number of its field
 * in the row, so that problems name the field as the column. What should be a number or a flag and is none stays a text, which the
 * decoder then reports.
 */
export function membersOf(fields: readonly string[], columns: readonly (Column | undefined)[]): Members {
  const members: Members = new Map();
  for (const [at, column] of columns.entries()) {
    const text = fields[at]?.trim() ?? '';
    if (column === undefined || text === '') continue;
    members.set(column.field, { keyAt: at, node: nodeOf(text, column.kind, at) });
  }
  return members;
}

function nodeOf(text: string, kind: CellKind, at: number): JsonNode {
  if (kind === 'number' && NUMBER.test(text)) return { kind: 'number', at, value: Number(text), text };
  if (kind === 'flag' && /^(?:true|false)$/i.test(text)) {
    return { kind: 'boolean', at, value: text.toLowerCase() === 'true' };
  }
  if (kind === 'list') {
    const items = text.split(';').map((item) => textNode(item.trim(), at));
    return { kind: 'array', at, items };
  }
  return textNode(text, at);
}
