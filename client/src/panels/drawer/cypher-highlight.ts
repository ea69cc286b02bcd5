import {
  Decoration,
  type DecorationSet,
  type EditorView,
  MatchDecorator,
  ViewPlugin,
  type ViewUpdate,
} from '@codemirror/view';

const KEYWORDS =
  'MATCH|OPTIONAL|WHERE|RETURN|WITH|UNWIND|ORDER BY|LIMIT|SKIP|AS|DISTINCT|AND|OR|XOR|NOT|IN|IS|NULL|TRUE|FALSE|' +
  'STARTS WITH|ENDS WITH|CONTAINS|EXISTS|COUNT|COLLECT|CASE|WHEN|THEN|ELSE|END|CALL|YIELD|UNION|ALL|ANY|NONE|ASC|DESC|' +
  'shortestPath|allShortestPaths';

/** Groups in order: comment, string, parameter, label or type, number, keyword. */
const TOKENS = new RegExp(
  [
    String.raw`(\/\/.*$)`,
    String.raw`("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')`,
    String.raw`(\$\w+)`,
    String.raw`(:[\p{L}_][\p{L}\p{N}_]*(?:\|:?[\p{L}_][\p{L}\p{N}_]*)*)`,
    String.raw`\b(\d+(?:\.\d+)?)\b`,
    String.raw`\b(${KEYWORDS})\b`,
  ].join('|'),
  'gimu',
);

const CLASSES = ['comment', 'string', 'parameter', 'label', 'number', 'keyword'].map((name) =>
  Decoration.mark({ class: `cypher-${name}` }),
);

const decorator = new MatchDecorator({
  regexp: TOKENS,
  decoration: (match) => CLASSES[match.slice(1).findIndex((group) => group !== undefined)] ?? null,
});

/** Colours for Cypher by a regular expression. A grammar comes with the workbench; this one cannot mislead the query. */
export const cypherHighlight = ViewPlugin.fromClass(
  class {
    decorations: DecorationSet;

    constructor(view: EditorView) {
      this.decorations = decorator.createDeco(view);
    }

    update(update: ViewUpdate): void {
      this.decorations = decorator.updateDeco(update, this.decorations);
    }
  },
  { decorations: (plugin) => plugin.decorations },
);
