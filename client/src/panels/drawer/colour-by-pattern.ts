import {
  Decoration,
  type DecorationSet,
  type EditorView,
  MatchDecorator,
  ViewPlugin,
  type ViewUpdate,
} from '@codemirror/view';

const KINDS = ['comment', 'string', 'parameter', 'label', 'number', 'keyword'] as const;

/** For each kind of word a regular expression with one group around it. */
export type Patterns = Readonly<Record<(typeof KINDS)[number], string>>;

const CLASSES = KINDS.map((name) => Decoration.mark({ class: `cypher-${name}` }));

/** Colours words by regular expressions: it cannot mislead the query. `flags` beside `g` and `m`. */
export function colourByPattern(patterns: Patterns, flags: string) {
  const decorator = new MatchDecorator({
    regexp: new RegExp(KINDS.map((kind) => patterns[kind]).join('|'), `gm${flags}`),
    decoration: (match) => CLASSES[match.slice(1).findIndex((group) => group !== undefined)] ?? null,
  });
  return ViewPlugin.fromClass(
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
}
