import { colourByPattern } from './colour-by-pattern.ts';

const KEYWORDS =
  'MATCH|OPTIONAL|WHERE|RETURN|WITH|UNWIND|ORDER BY|LIMIT|SKIP|AS|DISTINCT|AND|OR|XOR|NOT|IN|IS|NULL|TRUE|FALSE|' +
  'STARTS WITH|ENDS WITH|CONTAINS|EXISTS|COUNT|COLLECT|CASE|WHEN|THEN|ELSE|END|CALL|YIELD|UNION|ALL|ANY|NONE|ASC|DESC|' +
  'shortestPath|allShortestPaths';

/** The database, and not this, says what is wrong with a query. */
export const cypherHighlight = colourByPattern(
  {
    comment: String.raw`(\/\/.*$)`,
    string: String.raw`("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')`,
    parameter: String.raw`(\$\w+)`,
    label: String.raw`(:[\p{L}_][\p{L}\p{N}_]*(?:\|:?[\p{L}_][\p{L}\p{N}_]*)*)`,
    number: String.raw`\b(\d+(?:\.\d+)?)\b`,
    keyword: String.raw`\b(${KEYWORDS})\b`,
  },
  'iu',
);
