import { useEffect, useState } from 'react';
import { nodeId, type Point } from '../graph/types.ts';
import { nameIn } from '../panels/shared/names.ts';
import { useOrrery } from '../workspace/context.tsx';
import { useGraph, useLocale } from '../workspace/hooks.ts';
import { useDistinctions } from '../workspace/use-distinctions.ts';
import { useVocabulary } from '../workspace/use-model.ts';
import styles from './canvas-host.module.css';

/** Longer than a pointer that only passes by. */
const REST_MS = 350;

/** The node the pointer rests on: its name, what it is, and what tells it apart from others of that name. */
export function CanvasTooltip() {
  const { actionContext } = useOrrery();
  const locale = useLocale();
  const vocabulary = useVocabulary();
  const hovered = useGraph((state) => state.hovered);
  const node = useGraph((state) => (hovered === null ? undefined : state.nodes.get(nodeId(hovered))));
  const [at, setAt] = useState<Point | null>(null);
  const id = node?.id;
  useEffect(() => {
    setAt(null);
    if (id === undefined) return;
    const timer = setTimeout(() => setAt(actionContext().canvas?.pointOf(id) ?? null), REST_MS);
    return () => clearTimeout(timer);
  }, [id, actionContext]);
  const distinction = useDistinctions(at === null || id === undefined ? [] : [id]);
  if (node === undefined || at === null) return null;
  const words = distinction(node.id);
  return (
    <div
      className={styles['tooltip']}
      role="tooltip"
      data-testid="canvas-tooltip"
      style={{ insetInlineStart: at.x, insetBlockStart: at.y }}
    >
      <strong>{nameIn(locale, node)}</strong>
      <span>{words === null ? vocabulary.type(node.type) : `${vocabulary.type(node.type)} · ${words}`}</span>
    </div>
  );
}
