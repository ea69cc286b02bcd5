import type { Action, Progress } from '../actions/action.ts';
import type { ShellStore } from './shell-store.ts';

/** What takes longer is shown, with a way to cancel it. */
const PATIENCE_MS = 500;

/** An action that is under way for long enough to be shown. */
export interface Work {
  readonly number: number;
  /** The id of the action. */
  readonly action: string;
  /** Null while it is not known how much there is. */
  readonly progress: Progress | null;
  /** Takes its questions back, down to the database. */
  cancel(): void;
}

export interface TrackedWork {
  readonly signal: AbortSignal;
  report(progress: Progress): void;
  /** It has ended, in whatever way. */
  end(): void;
}

let last = 0;

/** Follows one run of an action: after a while the page shows it, unless the page itself has asked for it. */
export function trackWork(
  shell: ShellStore,
  { id: action, inBackground }: Pick<Action<never>, 'id' | 'inBackground'>,
): TrackedWork {
  last += 1;
  const number = last;
  const controller = new AbortController();
  let progress: Progress | null = null;
  const work = (): Work => ({
    number,
    action,
    progress,
    cancel: () => controller.abort(new DOMException('The reader cancelled it.', 'AbortError')),
  });
  const show = (): void =>
    shell.setState(({ works }) => ({ works: [...works.filter((each) => each.number !== number), work()] }));
  const timer = inBackground === true ? undefined : setTimeout(show, PATIENCE_MS);
  return {
    signal: controller.signal,
    report(next) {
      progress = next;
      if (shell.getState().works.some((each) => each.number === number)) show();
    },
    end() {
      clearTimeout(timer);
      const { works } = shell.getState();
      const others = works.filter((each) => each.number !== number);
      if (others.length < works.length) shell.setState({ works: others });
    },
  };
}
