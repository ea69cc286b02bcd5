import { forEachDiagnostic } from '@codemirror/lint';
import { EditorView } from '@codemirror/view';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { CypherNotification } from '../../api/answers.ts';
import { type LintParts, lintEditor } from './lint-editor.ts';

const CARTESIAN: CypherNotification = {
  code: 'Neo.ClientNotification.Statement.CartesianProduct',
  title: 'Two patterns',
  description: 'They have nothing in common.',
  severity: 'INFORMATION',
  line: 1,
  column: 1,
};

const partsWith = (explain: LintParts['explain']): LintParts => ({
  schema: undefined,
  given: new Set(),
  problem: null,
  words: (id) => id,
  explain,
  fillIn: () => {},
});

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function messagesOf(editor: EditorView): readonly string[] {
  const messages: string[] = [];
  forEachDiagnostic(editor.state, ({ message }) => messages.push(message));
  return messages;
}

test('a database that was away is asked again, and its warning comes', async () => {
  const explain = vi
    .fn<LintParts['explain']>()
    .mockRejectedValueOnce(new TypeError('Failed to fetch'))
    .mockResolvedValue([CARTESIAN]);
  const editor = new EditorView({ doc: 'MATCH (a), (b) RETURN a, b' });
  const lint = lintEditor(editor, partsWith(explain));
  await vi.advanceTimersByTimeAsync(2_000);
  expect(messagesOf(editor)).toEqual([]);
  await vi.advanceTimersByTimeAsync(4_000);
  expect(messagesOf(editor)).toEqual(['lint.cartesian']);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(explain).toHaveBeenCalledTimes(2);
  lint.stop();
});

test('one that stays away is not asked for ever', async () => {
  const explain = vi.fn<LintParts['explain']>().mockRejectedValue(new TypeError('Failed to fetch'));
  const lint = lintEditor(new EditorView({ doc: 'MATCH (a) RETURN a' }), partsWith(explain));
  await vi.advanceTimersByTimeAsync(120_000);
  expect(explain).toHaveBeenCalledTimes(4);
  lint.stop();
});
