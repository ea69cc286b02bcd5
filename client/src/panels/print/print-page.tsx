import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { useOrrery } from '../../workspace/context.tsx';
import { useGraph, useShell } from '../../workspace/hooks.ts';
import { readSelection } from '../shared/read-selection.ts';
import { PrintedEntity } from './printed-entity.tsx';
import { PrintedLine } from './printed-line.tsx';
import { PrintedPicture } from './printed-picture.tsx';
import './print.css';

/**
 * What paper shows in place of the screen: the selected entity or line with numbered footnotes, or the picture as sentences. It is
 * on the page only while it is printed, so that nothing on the screen is there twice.
 */
export function PrintPage() {
  const { shell } = useOrrery();
  const isAsked = useShell((state) => state.printing);
  const isPrinting = useIsPrinting();
  const nodes = useGraph((state) => state.nodes);
  const selection = useGraph((state) => state.selection);
  if (!isAsked && !isPrinting) return null;
  const { nodes: chosen, line } = readSelection(selection, nodes);
  const [only] = chosen;
  const print = () => {
    window.print();
    shell.setState({ printing: false });
  };
  const onReady = isAsked && !isPrinting ? print : undefined;
  return (
    <article className="orrery-print" data-testid="print">
      {only !== undefined ? (
        <PrintedEntity id={only} isWhole={isAsked} onReady={onReady} />
      ) : line !== null ? (
        <PrintedLine line={line} onReady={onReady} />
      ) : (
        <PrintedPicture onReady={onReady} />
      )}
    </article>
  );
}

/** True from the moment the browser takes its picture of the page until it has it. */
function useIsPrinting(): boolean {
  const [isPrinting, setPrinting] = useState(false);
  useEffect(() => {
    // The browser looks right after the event: an ordinary render would come too late.
    const begin = () => flushSync(() => setPrinting(true));
    const end = () => setPrinting(false);
    addEventListener('beforeprint', begin);
    addEventListener('afterprint', end);
    return () => {
      removeEventListener('beforeprint', begin);
      removeEventListener('afterprint', end);
    };
  }, []);
  return isPrinting;
}
