import { LimitExceeded } from '@orrery/cypher/errors.ts';
import { GraphQLError, Lexer, Source, TokenKind } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { Limits } from '../limits.ts';

/** Bounds the text of a query before it is parsed: its tokens, and its brackets inside one another. */
export function useTextLimits(limits: Limits): Plugin {
  return {
    onParse({ params: { source } }) {
      checkText(typeof source === 'string' ? source : source.body, limits);
    },
  };
}

const OPENING = new Set<TokenKind>([TokenKind.BRACE_L, TokenKind.BRACKET_L, TokenKind.PAREN_L]);
const CLOSING = new Set<TokenKind>([TokenKind.BRACE_R, TokenKind.BRACKET_R, TokenKind.PAREN_R]);

/** Walks the text once, without recursion and without a tree. Throws LimitExceeded; what is no GraphQL is left to the parser. */
function checkText(text: string, { tokens, nesting }: Pick<Limits, 'tokens' | 'nesting'>): void {
  const lexer = new Lexer(new Source(text));
  let count = 0;
  let open = 0;
  for (let kind = nextKind(lexer); kind !== undefined && kind !== TokenKind.EOF; kind = nextKind(lexer)) {
    if (++count > tokens)
      throw new LimitExceeded(`The query has more than ${tokens} tokens. Ask for less in one query.`);
    if (CLOSING.has(kind)) open -= 1;
    if (OPENING.has(kind) && ++open > nesting) {
      throw new LimitExceeded(
        `The query has more than ${nesting} brackets inside one another. Ask for less in one query.`,
      );
    }
  }
}

/** Undefined where the text is no GraphQL. */
function nextKind(lexer: Lexer): TokenKind | undefined {
  try {
    return lexer.advance().kind;
  } catch (cause) {
    if (cause instanceof GraphQLError) return undefined;
    throw cause;
  }
}
