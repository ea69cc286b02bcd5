import { currentVocabulary } from '@orrery/cypher/sentence/index.ts';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { TabPanel } from 'react-aria-components';
import type { Model } from '../../api/answers.ts';
import { Skeleton } from '../../ui/skeleton.tsx';
import { useOrrery } from '../../workspace/context.tsx';
import { useShell, useT } from '../../workspace/hooks.ts';
import { useDatabase } from '../../workspace/use-database.ts';
import { useModel } from '../../workspace/use-model.ts';
import { later } from '../shared/later.tsx';
import { changeTab, handOver } from './bench/bench-state.ts';
import { statementsAt, statementsOf, type TextRange } from './bench/statements.ts';
import { BenchTabs } from './bench-tabs.tsx';
import type { EditorCommands } from './cypher-editor.tsx';
import styles from './cypher-panel.module.css';
import { Library } from './library.tsx';
import { Outcomes } from './outcomes.tsx';
import { ParameterFields } from './parameter-fields.tsx';
import { placeOf } from './place-of.ts';
import { RunButtons } from './run-buttons.tsx';
import { type BenchTools, useBench, useShownAnswer } from './use-bench.ts';
import { useEditorTools } from './use-editor-tools.ts';
import type { Bench } from './workbench-store.ts';

/** Half of the code of the page: fetched when the first query is to be written, or in idle time before. */
export const CypherEditor = later(async () => (await import('./cypher-editor.tsx')).CypherEditor, <EditorComes />);

const FIRST_QUERY = `MATCH (p:Person)-[r:WORKS_AT]->(o)
RETURN p.name, r.role, o.name`;
/** Of a graph that says of no person where he works. */
const firstQueryOf = (predicate: string): string => `MATCH (one)-[r:${predicate}]->(other)
RETURN one.name, r.role, other.name
LIMIT 25`;
/** Of a database of others nothing is known but that it holds nodes. */
const FIRST_QUERY_ANYWHERE = `MATCH (n)
RETURN labels(n) AS labels, n
LIMIT 25`;

function firstQuery(model: Model | undefined): string {
  const held = (model?.predicates ?? []).filter(({ predicate, count }) => count > 0 && isDrawn(predicate));
  if (held.length === 0 || held.some(({ predicate }) => predicate === 'WORKS_AT')) return FIRST_QUERY;
  const most = held.reduce((best, one) => (one.count > best.count ? one : best));
  return firstQueryOf(most.predicate);
}

const isDrawn = (predicate: string): boolean => currentVocabulary().predicates.get(predicate)?.drawn === true;

/** The Cypher editor and its answer. */
export function CypherPanel() {
  const isOurs = (useDatabase()?.ownership ?? 'OURS') === 'OURS';
  const tools = useBench();
  const { bench, tab, again } = tools;
  const model = useModel();
  useHandedQuery(bench);
  const text = tab.text ?? (isOurs ? firstQuery(model) : FIRST_QUERY_ANYWHERE);
  const result = useShownAnswer(tools);
  return (
    <div className={styles['cypher']}>
      <BenchTabs bench={bench}>
        <TabPanel key={tab.id} id={tab.id} className={styles['left'] ?? ''} data-testid="cypher-tab">
          <Writing tools={tools} text={text} />
        </TabPanel>
      </BenchTabs>
      <div ref={result} className={styles['result']} data-testid="cypher-result">
        <Library tools={tools}>
          <Outcomes key={tab.id} bench={bench} tab={tab} onMore={(at, limit) => again(at, { limit })} />
        </Library>
      </div>
    </div>
  );
}

/** A query that the page hands to the drawer comes into a tab of its own, unless nothing was written in the one that is shown. */
function useHandedQuery(bench: Bench): void {
  const { shell } = useOrrery();
  const handed = useShell((state) => state.cypherText);
  useEffect(() => {
    if (handed === null) return;
    bench.setState((state) => handOver(state, { text: handed }));
    shell.setState({ cypherText: null });
  }, [handed, shell, bench]);
}

interface WritingProps {
  readonly tools: BenchTools;
  readonly text: string;
}

/** The editor of one tab, its parameters, and what runs it. */
function Writing({ tools, text }: WritingProps) {
  const { bench, tab, run } = tools;
  const t = useT();
  const editor = useEditorTools();
  const [range, setRange] = useState<TextRange>({ from: 0, to: 0 });
  const latest = useRef({ text, range });
  latest.current = { text, range };
  const commands = useRef<EditorCommands>(null);
  const setText = useCallback(
    (next: string) => bench.setState((state) => changeTab(state, tab.id, { text: next, isHanded: false })),
    [bench, tab.id],
  );
  const problem = useMemo(() => {
    const failed = tab.outcomes.find((outcome) => outcome.run.kind === 'failed');
    return failed === undefined ? null : placeOf(failed);
  }, [tab.outcomes]);
  const runThere = (what: 'here' | 'all'): void => {
    const now = latest.current;
    run(what === 'all' ? statementsOf(now.text) : statementsAt(now.text, now.range));
  };
  return (
    <>
      <div className={styles['editor']} data-testid="cypher-editor">
        <CypherEditor
          label={t('cypher.label')}
          value={text}
          problem={problem}
          tools={editor}
          onChange={setText}
          onRun={runThere}
          onSelect={setRange}
          commands={commands}
        />
      </div>
      <ParameterFields query={text} />
      <RunButtons tools={tools} text={text} range={range} onFormat={() => commands.current?.format()} />
    </>
  );
}

function EditorComes() {
  const t = useT();
  return <Skeleton lines={3} label={t('cypher.loadingEditor')} />;
}
