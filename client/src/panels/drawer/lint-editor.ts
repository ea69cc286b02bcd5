import { type Diagnostic, setDiagnostics } from '@codemirror/lint';
import type { EditorView } from '@codemirror/view';
import type { CypherNotification } from '../../api/answers.ts';
import { ApiFailure } from '../../api/failure.ts';
import type { EditorId } from '../../i18n/editor-words.ts';
import { placeInText, type Statement, statementsOf } from './bench/statements.ts';
import { type CheckParts, checkQuery, type Finding, LONGEST_CHECKED } from './editor/check-query.ts';
import { EXAMPLES } from './parameter-values.ts';
import type { Place } from './place-of.ts';

/** Checked when nothing was typed for so long. The database is asked a little later: most letters are followed by another one. */
const REST_MS = 250;
const ASK_MS = 450;
/** Of a text of many statements so many are shown to the database. */
const MOST_ASKED = 4;

export interface LintParts extends CheckParts {
  /** What was wrong when the query ran last. */
  readonly problem: Place | null;
  words(id: EditorId, values?: Readonly<Record<string, string | number>>): string;
  /** Asks the database how it would run a statement; rejects where it would not. */
  explain(query: string, signal: AbortSignal): Promise<readonly CypherNotification[]>;
  /** Puts an example into the field of a parameter. */
  fillIn(name: string, type: 'text' | 'integer' | 'date'): void;
}

/** What a query says is told by ourselves, with what mends it; the same from the database says nothing new. */
const OWN = /UnknownLabel|UnknownRelationshipType|UnknownPropertyKey|ParameterNotProvided|UnboundedVariableLength/;

/** Looks at the text while it is written and marks what is wrong with it. */
export interface Lint {
  /** The text has changed. */
  changed(): void;
  /** What it is judged by has changed. */
  judgeBy(parts: LintParts): void;
  stop(): void;
}

export function lintEditor(editor: EditorView, first: LintParts): Lint {
  let parts = first;
  let timers: readonly ReturnType<typeof setTimeout>[] = [];
  let asking: AbortController | undefined;
  let shown = '';
  const show = (asked: readonly Diagnostic[]): void => {
    const text = editor.state.doc.toString();
    const own = checkQuery(text, parts).map((finding) => toDiagnostic(finding, parts));
    const { problem } = parts;
    const all = [
      ...own,
      ...asked,
      ...(problem === null || asked.some(({ severity }) => severity === 'error')
        ? []
        : atPlace(editor, problem, 'error')),
    ];
    // Drawn anew only where something is new: the pointer may rest on one.
    const told = JSON.stringify([text, all.map(({ from, to, severity, message }) => [from, to, severity, message])]);
    if (told === shown) return;
    shown = told;
    editor.dispatch(setDiagnostics(editor.state, all));
  };
  const ask = async (): Promise<void> => {
    asking?.abort();
    const mine = new AbortController();
    asking = mine;
    const text = editor.state.doc.toString();
    if (text.length > LONGEST_CHECKED) return;
    const statements = statementsOf(text)
      .slice(0, MOST_ASKED)
      .filter(({ text: one }) => !/^\s*SHOW\b/i.test(one));
    const found = await Promise.all(statements.map((statement) => askOne(statement, mine.signal)));
    if (mine.signal.aborted || editor.state.doc.toString() !== text) return;
    show(found.flat());
  };
  const askOne = async (statement: Statement, signal: AbortSignal): Promise<readonly Diagnostic[]> => {
    try {
      const told = await parts.explain(statement.text, signal);
      return told
        .filter(({ code, line }) => line !== null && !OWN.test(code))
        .flatMap(({ code, title, description, line, column }) => {
          const message = code.endsWith('CartesianProduct') ? parts.words('lint.cartesian') : `${title} ${description}`;
          const place = placeInText(statement, { line: line ?? 1, column: column ?? 1 });
          return atPlace(editor, { ...place, message }, 'warning');
        });
    } catch (error) {
      // Away or too busy: the database says it when the query is run.
      if (!(error instanceof ApiFailure) || error.problem.kind !== 'typed') return [];
      const { code, message, remedy, line, column } = error.problem;
      if (code !== 'CYPHER_ERROR' && code !== 'CYPHER_REFUSED') return [];
      const place = placeInText(statement, { line: line ?? 1, column: column ?? 1 });
      const words = remedy === null ? message : `${message} ${remedy}`;
      return atPlace(editor, { ...place, message: words }, code === 'CYPHER_ERROR' ? 'error' : 'warning');
    }
  };
  const clear = (): void => {
    for (const timer of timers) clearTimeout(timer);
    asking?.abort();
  };
  const changed = (): void => {
    clear();
    timers = [setTimeout(() => show([]), REST_MS), setTimeout(() => void ask(), REST_MS + ASK_MS)];
  };
  return {
    changed,
    judgeBy(next) {
      parts = next;
      changed();
    },
    stop: clear,
  };
}

/** The word at a place of the text; nothing where the text has no such line any more. */
function atPlace(
  editor: EditorView,
  { line: number, column, message }: Place,
  severity: Diagnostic['severity'],
): readonly Diagnostic[] {
  const { doc } = editor.state;
  if (number > doc.lines) return [];
  const line = doc.line(number);
  const from = Math.min(line.to, line.from + column - 1);
  const to = Math.min(
    doc.length,
    Math.max(from + 1, from + (/^\w+/.exec(doc.sliceString(from, line.to))?.[0].length ?? 1)),
  );
  return [{ from: Math.min(from, to), to, severity, message }];
}

function toDiagnostic(finding: Finding, parts: LintParts): Diagnostic {
  const { from, to } = finding;
  const { words: w, fillIn } = parts;
  const replacing = (
    name: string,
    { fix }: { readonly fix: { readonly from: number; readonly to: number; readonly text: string } | null },
  ): Pick<Diagnostic, 'actions'> =>
    fix === null
      ? {}
      : {
          actions: [
            {
              name,
              apply: (editor) => editor.dispatch({ changes: { from: fix.from, to: fix.to, insert: fix.text } }),
            },
          ],
        };
  switch (finding.kind) {
    case 'label':
    case 'type': {
      const fix = w('lint.fix', { name: finding.fix?.text ?? '' });
      return {
        from,
        to,
        severity: 'warning',
        message: w(`lint.${finding.kind}`, { name: finding.name }),
        ...replacing(fix, finding),
      };
    }
    case 'property': {
      const { name, owner } = finding;
      const message = owner === null ? w('lint.propertyAnywhere', { name }) : w('lint.property', { name, owner });
      return {
        from,
        to,
        severity: 'warning',
        message,
        ...replacing(w('lint.fix', { name: finding.fix?.text ?? '' }), finding),
      };
    }
    case 'parameter': {
      const { name, type } = finding;
      const action = { name: w('lint.template', { example: EXAMPLES[type] }), apply: () => fillIn(name, type) };
      return { from, to, severity: 'info', message: w('lint.parameter', { name }), actions: [action] };
    }
    case 'unbounded':
      return {
        from,
        to,
        severity: 'warning',
        message: w('lint.unbounded'),
        ...replacing(w('lint.fix', { name: finding.fix.text }), finding),
      };
    case 'date': {
      const { name, text } = finding;
      return {
        from,
        to,
        severity: 'warning',
        message: w('lint.date', { name, text }),
        ...replacing(w('lint.wrapDate', { text }), finding),
      };
    }
  }
}
