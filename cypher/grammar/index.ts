import type { Tree } from '@lezer/common';
import { parser } from './generated/parser.ts';

/** Reads Cypher as a tree; of a text that is wrong or half written it reads what can be read. */
export { parser as cypherParser } from './generated/parser.ts';

const strict = parser.configure({ strict: true });

/** The place of the first letter that Cypher does not allow; undefined for a text without a slip. `at` is the length of the text where it ends too early. */
export function firstSlip(text: string): number | undefined {
  try {
    return wrongEscape(text, strict.parse(text));
  } catch (error) {
    const at = error instanceof SyntaxError ? /^No parse at (\d+)$/.exec(error.message)?.[1] : undefined;
    if (at === undefined) throw error;
    return Number(at);
  }
}

/** `\u` wants four hexadecimal digits; any other letter may stand behind a back-slash. */
function wrongEscape(text: string, tree: Tree): number | undefined {
  if (!text.includes(String.raw`\u`)) return undefined;
  let found: number | undefined;
  tree.iterate({
    enter: ({ name, from, to }) => {
      if (found !== undefined || name !== 'String') return;
      const escape = /^(?:[^\\]|\\[^u]|\\u[\da-f]{4})*\\u(?![\da-f]{4})/i.exec(text.slice(from, to));
      if (escape !== null) found = from + escape[0].length;
    },
  });
  return found;
}
