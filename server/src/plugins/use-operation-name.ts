import { type DocumentNode, getOperationAST } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { ScopedContext } from '../http/request-scope.ts';

const MAX_NAME = 64;

/** Notes for log and metrics what is carried out. The name is taken from the document, where the grammar allows letters, digits and `_`. */
export function useOperationName(): Plugin<ScopedContext, ScopedContext> {
  return { onExecute: ({ args }) => note(args), onSubscribe: ({ args }) => note(args) };
}

function note({ contextValue: { scope }, document, operationName }: Carried): void {
  const operation = getOperationAST(document, operationName);
  scope.operation = operation?.name?.value.slice(0, MAX_NAME);
  scope.kind = operation?.operation ?? 'none';
}

interface Carried {
  readonly contextValue: ScopedContext;
  readonly document: DocumentNode;
  readonly operationName?: string | null | undefined;
}
