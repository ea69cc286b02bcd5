import { type Diagnostic, lintKeymap, setDiagnostics } from '@codemirror/lint';
import { StateEffect } from '@codemirror/state';
import { type EditorView, keymap } from '@codemirror/view';
import type { CypherNotification } from '../../api/answers.ts';
import { ApiFailure } from '../../api/failure.ts';
import type { EditorId } from '../../i18n/editor-words.ts';
import { placeInText, type Statement, statementsOf } from './bench/statements.ts';
import { type CheckParts, checkQuery, type Finding, LONGEST_CHECKED } from './editor/check-query.ts';
import { type Expected, type Slip, slipsOf } from './editor-slips.ts';
import { EXAMPLES } from './parameter-values.ts';
import type { Place } from './place-of.ts';

/** Checked when nothing was typed for so long. The database is asked a little later: most letters are followed by another one. */
const REST_MS = 250;
const ASK_MS = 450;
/** Where the database was away or too busy it is asked again after so long, so many times; then only when the text changes. */
const AGAIN_MS = 4_000;
const MOST_TRIES = 4;
/** Of a text of many statements so many are shown to the database. */
const MOST_ASKED = 4;

export interface LintParts extends CheckParts {
  /** What was wrong when the query ran last. */
  readonly problem: Place | null;
  words(id: EditorId, values?: Readonly<Record<string, string | number>>): string;
  /** Asks the database how it would run a statement; rejects where it would not. Null: it is not asked. */
  explain(query: string, signal: AbortSignal): Promise<readonly CypherNotification[] | null>;
  /** Puts an example into the field of a parameter. */
  fillIn(name: string, type: 'text' | 'integer' | 'date'): void;
}

/** What a query says is told by ourselves, with what mends it; the same from the database says nothing new. */
const OWN = /UnknownLabel|UnknownRelationshipType|UnknownPropertyKey|ParameterNotProvided|UnboundedVariableLength/;

/** What Neo4j's parser says; what comes behind it says other things. */
const PARSE_ERROR = /^Invalid input|^Failed to parse|^Unknown operation/;

/** What the database says of a statement, by the place where it begins. */
interface Asked {
  readonly from: number;
  readonly found: readonly Diagnostic[];
  /** The parser of the database could read it, whatever came then. */
  readonly isRead: boolean;
  /** It did not answer; it may when it is asked again. */
  readonly isLost?: boolean;
}

/** The database said nothing. */
const NOTHING: Omit<Asked, 'from'> = { found: [], isRead: false };
const LOST: Omit<Asked, 'from'> = { ...NOTHING, isLost: true };

const slipsIn = (text: string): readonly Slip[] => (text.length > LONGEST_CHECKED ? [] : slipsOf(text));

/** Looks at the text while it is written and marks what is wrong with it. */
export interface Lint {
  /** The text has changed. */
  changed(): void;
  /** What it is judged by has changed. */
  judgeBy(parts: LintParts): void;
  stop(): void;
}

export function lintEditor(editor: EditorView, first: LintParts): Lint {
  editor.dispatch({ effects: StateEffect.appendConfig.of(keymap.of(lintKeymap)) });
  let parts = first;
  let timers: readonly ReturnType<typeof setTimeout>[] = [];
  let asking: AbortController | undefined;
  let shown = '';
  const show = (answers: readonly Asked[]): void => {
    const text = editor.state.doc.toString();
    const asked = answers.flatMap(({ found }) => found);
    // Where the database takes a statement, it is right and the grammar is wrong.
    const slips = slipsIn(text).filter(
      ({ statement }) => !answers.some((one) => one.from === statement.from && one.isRead),
    );
    const own = [
      ...slips.map((slip) => ofSlip(slip, parts)),
      ...checkQuery(text, parts).map((finding) => toDiagnostic(finding, parts)),
    ];
    const { problem } = parts;
    const all = [
      ...own,
      ...asked,
      ...(problem === null ||
      (slips.length > 0 && PARSE_ERROR.test(problem.message)) ||
      asked.some(({ severity }) => severity === 'error')
        ? []
        : atPlace(editor, problem, 'error')),
    ];
    // Drawn anew only where something is new: the pointer may rest on one.
    const told = JSON.stringify([text, all.map(({ from, to, severity, message }) => [from, to, severity, message])]);
    if (told === shown) return;
    shown = told;
    editor.dispatch(setDiagnostics(editor.state, all));
  };
  const ask = async (tries = 1): Promise<void> => {
    asking?.abort();
    const mine = new AbortController();
    asking = mine;
    const text = editor.state.doc.toString();
    if (text.length > LONGEST_CHECKED) return;
    const statements = statementsOf(text)
      .slice(0, MOST_ASKED)
      .filter(({ text: one }) => !/^\s*SHOW\b/i.test(one));
    const slips = slipsIn(text);
    const answers = await Promise.all(
      statements.map(async (statement): Promise<Asked> => {
        const { found, ...answer } = await askOne(statement, mine.signal);
        const slip = slips.find((one) => one.statement.from === statement.from);
        // The same slip is told once, in our words.
        const isTold = ({ from, message }: Diagnostic): boolean =>
          slip !== undefined && (PARSE_ERROR.test(message) || from === slip.from);
        return { ...answer, from: statement.from, found: found.filter((one) => !isTold(one)) };
      }),
    );
    if (mine.signal.aborted || editor.state.doc.toString() !== text) return;
    show(answers);
    if (tries < MOST_TRIES && answers.some(({ isLost = false }) => isLost))
      timers = [setTimeout(() => void ask(tries + 1), AGAIN_MS)];
  };
  const askOne = async (statement: Statement, signal: AbortSignal): Promise<Omit<Asked, 'from'>> => {
    try {
      const told = await parts.explain(statement.text, signal);
      if (told === null) return NOTHING;
      const found = told
        .filter(({ code, line }) => line !== null && !OWN.test(code))
        .flatMap(({ code, title, description, line, column }) => {
          const message = code.endsWith('CartesianProduct') ? parts.words('lint.cartesian') : `${title} ${description}`;
          const place = placeInText(statement, { line: line ?? 1, column: column ?? 1 });
          return atPlace(editor, { ...place, message }, 'warning');
        });
      return { found, isRead: true };
    } catch (error) {
      // Away or too busy: the database says it when the query is run.
      if (!(error instanceof ApiFailure) || error.problem.kind !== 'typed') return LOST;
      const { code, message, remedy, line, column } = error.problem;
      if (code !== 'CYPHER_ERROR' && code !== 'CYPHER_REFUSED') return LOST;
      const place = placeInText(statement, { line: line ?? 1, column: column ?? 1 });
      const words = remedy === null ? message : `${message} ${remedy}`;
      const severity = code === 'CYPHER_ERROR' ? 'error' : 'warning';
      return {
        found: atPlace(editor, { ...place, message: words }, severity),
        isRead: code === 'CYPHER_ERROR' && !PARSE_ERROR.test(message),
      };
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
  changed();
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

/** A slip in plain words: what is wrong, what may stand there, and what mends it where that is plain. */
function ofSlip(slip: Slip, { words: w }: LintParts): Diagnostic {
  const { from, to, found, expected, instead } = slip;
  const worded = expected.map((one: Expected) => (typeof one === 'string' ? one : w(`syntax.${one.kind}`)));
  const list = worded.length === 0 ? '' : ` ${w('syntax.expected', { list: worded.join(', ') })}`;
  const place = { from, to, severity: 'error' as const };
  switch (slip.kind) {
    case 'early':
      return { ...place, message: `${w('syntax.early')}${list}` };
    case 'unclosed':
      return { ...place, message: unclosed(found, w) };
    case 'wide':
    case 'unexpected': {
      const message =
        slip.kind === 'wide'
          ? w('syntax.wide', { found, plain: instead ?? '' })
          : `${w('syntax.unexpected', { found })}${list}`;
      if (instead === null) return { ...place, message };
      const apply = (editor: EditorView): void => editor.dispatch({ changes: { from, to, insert: instead } });
      return { ...place, message, actions: [{ name: w('lint.fix', { name: instead }), apply }] };
    }
  }
}

const unclosed = (found: string, w: LintParts['words']): string =>
  found === '/*'
    ? w('syntax.unclosedComment')
    : found === '`'
      ? w('syntax.unclosedName')
      : w('syntax.unclosedText', { found });

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
