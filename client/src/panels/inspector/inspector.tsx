import { useMemo } from 'react';
import type { NodeId } from '../../graph/types.ts';
import { useGraph, useShell } from '../../workspace/hooks.ts';
import { useIsPlain } from '../../workspace/use-ground.ts';
import { readSelection } from '../shared/read-selection.ts';
import { AnswerView } from './answer-view.tsx';
import { EntityView } from './entity-view.tsx';
import { LineView } from './line-view.tsx';
import { SeveralView } from './several-view.tsx';
import { StoredEntity, StoredLine } from './stored-view.tsx';
import { Welcome } from './welcome.tsx';

/** The right panel: nothing selected, an entity, a line, or several things. */
export function Inspector() {
  const selection = useGraph((state) => state.selection);
  const nodes = useGraph((state) => state.nodes);
  const answer = useShell((state) => state.answer);
  const chosen = useMemo(() => readSelection(selection, nodes), [selection, nodes]);
  const [only] = chosen.nodes as readonly [NodeId?];
  const isPlain = useIsPlain();
  if (chosen.line !== null && chosen.nodes.length === 0) {
    return isPlain ? (
      <StoredLine key={chosen.line} line={chosen.line} />
    ) : (
      <LineView key={chosen.line} line={chosen.line} />
    );
  }
  if (chosen.nodes.length > 1) return <SeveralView ids={chosen.nodes} />;
  if (only !== undefined) return isPlain ? <StoredEntity key={only} id={only} /> : <EntityView key={only} id={only} />;
  return answer === null ? <Welcome /> : <AnswerView answer={answer} />;
}
