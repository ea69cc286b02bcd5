import { useEffect } from 'react';
import { choose } from '../actions/choose.ts';
import { fit } from '../actions/fit.ts';
import { redo } from '../actions/redo.ts';
import { runLayout } from '../actions/run-layout.ts';
import { selectElements } from '../actions/select.ts';
import { undo } from '../actions/undo.ts';
import { type Orrery, useOrrery } from '../workspace/context.tsx';

/** Keys that work everywhere on the page; single letters only while nothing is being typed. */
export function useShortcuts(focusSearch: () => void): void {
  const orrery = useOrrery();
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      // The canvas, a menu or the editor has dealt with it.
      if (event.defaultPrevented) return;
      const handled = isCommand(event)
        ? onCommandKey(event, orrery, focusSearch)
        : !isTyping(event) && onPlainKey(event, orrery, focusSearch);
      if (handled) event.preventDefault();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [orrery, focusSearch]);
}

const isCommand = (event: KeyboardEvent): boolean => (event.ctrlKey || event.metaKey) && !event.altKey;

/** Looks into shadow trees too: the Cypher editor lives in one. */
function isTyping(event: KeyboardEvent): boolean {
  const [target] = event.composedPath();
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.closest('input, textarea, select, [role="dialog"], [role="menu"]') !== null)
  );
}

function onCommandKey(event: KeyboardEvent, { run }: Orrery, focusSearch: () => void): boolean {
  const key = event.key.toLowerCase();
  if (key === 'k') {
    focusSearch();
    return true;
  }
  if (isTyping(event)) return false;
  if (key === 'a') {
    void run(choose, { kind: event.shiftKey ? 'invert' : 'all' });
    return true;
  }
  if (key === 'z') {
    void run(event.shiftKey ? redo : undo, undefined);
    return true;
  }
  if (key === 'y') {
    void run(redo, undefined);
    return true;
  }
  return false;
}

/** The nearest thing that is open closes: page, selection, answer, drawer. */
function stepBack({ run, shell, store }: Pick<Orrery, 'run' | 'shell' | 'store'>): boolean {
  if (shell.getState().page !== null) shell.setState({ page: null });
  else if (store.getState().selection.size > 0) void run(selectElements, { ids: [] });
  else if (shell.getState().answer !== null) {
    shell.setState({ answer: null });
    store.setState({ emphasis: null });
  } else if (shell.getState().sheet !== null) shell.setState({ sheet: null });
  else if (shell.getState().drawer !== null) shell.setState({ drawer: null });
  else return false;
  return true;
}

function onPlainKey(event: KeyboardEvent, { run, shell, store }: Orrery, focusSearch: () => void): boolean {
  if (event.altKey) return false;
  switch (event.key) {
    case '/':
      focusSearch();
      return true;
    case 'Escape':
      return stepBack({ run, shell, store });
    case '?':
      shell.setState({ helpOpen: true });
      return true;
    case 'f':
      void run(fit, undefined);
      return true;
    case 'l':
      void run(runLayout, { name: 'force' });
      return true;
    case 'c':
      shell.setState((state) => ({ drawer: state.drawer === 'cypher' ? null : 'cypher' }));
      return true;
    case 'p':
      shell.setState((state) => ({ drawer: state.drawer === 'paths' ? null : 'paths' }));
      return true;
    case 't':
      shell.setState((state) => ({ drawer: state.drawer === 'table' ? null : 'table' }));
      return true;
    default:
      return false;
  }
}
