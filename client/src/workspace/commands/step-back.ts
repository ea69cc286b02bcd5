import { selectElements } from '../../actions/select.ts';
import type { Orrery } from '../context.tsx';
import { isNarrow } from '../narrow.ts';
import type { Situation } from './command.ts';

interface Step {
  isOpen(situation: Pick<Situation, 'graph' | 'shell'>): boolean;
  close(orrery: Orrery): void;
}

/** What can be open, the nearest first. */
const STEPS: readonly Step[] = [
  { isOpen: ({ shell }) => shell.works.length > 0, close: ({ shell }) => shell.getState().works.at(-1)?.cancel() },
  { isOpen: ({ shell }) => shell.presenting, close: ({ shell }) => shell.setState({ presenting: false }) },
  { isOpen: ({ shell }) => shell.page !== null, close: ({ shell }) => shell.setState({ page: null }) },
  {
    isOpen: ({ graph }) => graph.selection.size > 0,
    close: ({ run }) => void run(selectElements, { ids: [] }),
  },
  {
    isOpen: ({ shell }) => shell.answer !== null,
    close: ({ shell, store }) => {
      shell.setState({ answer: null });
      store.setState({ emphasis: null });
    },
  },
  { isOpen: ({ graph }) => graph.emphasis !== null, close: ({ store }) => store.setState({ emphasis: null }) },
  // Sheets are on a narrow page only; a wide one has the same beside the drawing.
  { isOpen: ({ shell }) => shell.sheet !== null && isNarrow(), close: ({ shell }) => shell.setState({ sheet: null }) },
  { isOpen: ({ shell }) => shell.drawer !== null, close: ({ shell }) => shell.setState({ drawer: null }) },
];

const nearest = (situation: Pick<Situation, 'graph' | 'shell'>): Step | undefined =>
  STEPS.find((step) => step.isOpen(situation));

export const canStepBack = (situation: Situation): boolean => nearest(situation) !== undefined;

/** The nearest thing that is open closes: page, selection, answer, sheet, drawer. */
export const stepBack = (orrery: Orrery): void =>
  nearest({ graph: orrery.store.getState(), shell: orrery.shell.getState() })?.close(orrery);
