import { ExternalLink, Play, Square } from 'lucide-react';
import { useMemo, useRef, useState } from 'react';
import { TabPanel } from 'react-aria-components';
import { useStore } from 'zustand';
import { Button } from '../../ui/button.tsx';
import { Kbd } from '../../ui/kbd.tsx';
import { isMac } from '../../ui/platform.ts';
import { keyWords } from '../../workspace/commands/keys.ts';
import { useGraph, useT } from '../../workspace/hooks.ts';
import { activeTab, changeTab } from './bench/bench-state.ts';
import { type DeclaredVariable, operationsOf } from './bench/graphql-text.ts';
import type { Statement } from './bench/statements.ts';
import { BenchTabs } from './bench-tabs.tsx';
import { CopyMenu } from './copy-menu.tsx';
import styles from './cypher-panel.module.css';
import { GraphqlEditor } from './graphql-editor.tsx';
import { Library } from './library.tsx';
import { Outcomes } from './outcomes.tsx';
import fieldStyles from './parameter-fields.module.css';
import { type BenchTools, useBench, useShownAnswer } from './use-bench.ts';
import { useCanvasDrop } from './use-canvas-drop.ts';
import { useWords } from './use-words.ts';
import type { Bench } from './workbench-store.ts';

const FIRST_OPERATION = `query Search($text: String = "zhao") {
  search(query: $text, first: 5) {
    totalCount
    edges { matched node { id name type { label } } }
  }
}
`;

/** All of a text is asked at once: the server chooses the operation by its name. */
const whole = (text: string): Statement => ({ text, from: 0, to: text.length, line: 1, column: 1 });

/** The name of the operation in which the cursor stands; that of the first before any. */
function operationAt(text: string, at: number): string | undefined {
  const heads = [...text.matchAll(/\b(?:query|mutation|subscription)\s+(\w+)/g)];
  return (heads.findLast(({ index }) => index <= at) ?? heads[0])?.[1];
}

/** Operations of the API: written, asked, and their answers as a table, as JSON and on the canvas. */
export function GraphqlPanel() {
  const w = useWords();
  const tools = useBench('graphql');
  const { bench, tab, run, cancel, isRunning } = tools;
  const result = useShownAnswer(tools);
  const text = tab.text ?? FIRST_OPERATION;
  const [at, setAt] = useState(0);
  const operation = operationAt(text, at);
  const operations = useMemo(() => operationsOf(text), [text]);
  const chosen = operations.find(({ name }) => name === operation) ?? operations[0];
  const ask = (): void => run([whole(text)], { operation });
  return (
    <div className={styles['cypher']}>
      <BenchTabs bench={bench}>
        <TabPanel key={tab.id} id={tab.id} className={styles['left'] ?? ''} data-testid="graphql-tab">
          <div className={styles['editor']} data-testid="graphql-editor">
            <GraphqlEditor
              label={w('graphql.editor')}
              value={text}
              onChange={(next) => bench.setState((state) => changeTab(state, tab.id, { text: next, isHanded: false }))}
              onRun={ask}
              onMove={setAt}
            />
          </div>
          <VariableFields bench={bench} variables={chosen?.variables ?? []} />
          <div className={styles['buttons']}>
            <RunOrCancel tools={{ isRunning, cancel }} isEmpty={text.trim() === ''} onRun={ask} />
            <CopyMenu tab={tab} text={text} language="graphql" />
            {/* It brings the documentation of the schema and completion; a frame around it would have to be allowed to any page of ours. */}
            <a className={styles['elsewhere']} href="/graphql" target="_blank" rel="noreferrer">
              GraphiQL <ExternalLink size={12} aria-hidden />
              <span className={styles['aside']}>{w('graphql.newWindow')}</span>
            </a>
            <span className={styles['hint']}>
              <Kbd>{keyWords('Mod+Enter', isMac)}</Kbd>
            </span>
          </div>
        </TabPanel>
      </BenchTabs>
      <div ref={result} className={styles['result']} data-testid="graphql-result">
        <Library tools={tools}>
          <Outcomes key={tab.id} bench={bench} tab={tab} onMore={() => {}} />
        </Library>
      </div>
    </div>
  );
}

interface RunOrCancelProps {
  readonly tools: Pick<BenchTools, 'isRunning' | 'cancel'>;
  readonly isEmpty: boolean;
  onRun(): void;
}

function RunOrCancel({ tools: { isRunning, cancel }, isEmpty, onRun }: RunOrCancelProps) {
  const t = useT();
  return isRunning ? (
    <Button icon={<Square size={13} aria-hidden />} onPress={cancel}>
      {t('cypher.cancel')}
    </Button>
  ) : (
    <Button
      variant="primary"
      icon={<Play size={13} aria-hidden />}
      isDisabled={isEmpty}
      onPress={onRun}
      data-testid="graphql-run"
    >
      {t('cypher.run')}
    </Button>
  );
}

interface VariableFieldsProps {
  readonly bench: Bench;
  readonly variables: readonly DeclaredVariable[];
}

/** A field for each variable that the operation declares. */
function VariableFields({ bench, variables }: VariableFieldsProps) {
  const w = useWords();
  if (variables.length === 0) return null;
  return (
    <fieldset className={fieldStyles['fields']} data-testid="graphql-variables">
      <legend className={fieldStyles['legend']}>{w('graphql.variables')}</legend>
      {variables.map((variable) => (
        <VariableField key={variable.name} bench={bench} variable={variable} />
      ))}
    </fieldset>
  );
}

interface VariableFieldProps {
  readonly bench: Bench;
  readonly variable: DeclaredVariable;
}

function VariableField({ bench, variable: { name, type, usual } }: VariableFieldProps) {
  const w = useWords();
  const tab = useStore(bench, activeTab);
  const [selected] = useGraph((state) => state.selection);
  const isEntity = useGraph((state) => selected !== undefined && [...state.nodes.keys()].some((id) => id === selected));
  const field = useRef<HTMLDivElement>(null);
  const set = (text: string): void =>
    bench.setState((state) => {
      const { id, typed } = activeTab(state);
      return changeTab(state, id, { typed: { ...typed, [name]: { type: 'text', text } } });
    });
  useCanvasDrop(field, set);
  return (
    <div ref={field} className={fieldStyles['field']}>
      <label className={fieldStyles['name']} htmlFor={`variable-${name}`}>
        ${name}: {type}
      </label>
      <input
        id={`variable-${name}`}
        className={fieldStyles['value']}
        value={Object.hasOwn(tab.typed, name) ? (tab.typed[name]?.text ?? '') : ''}
        placeholder={usual ?? ''}
        autoComplete="off"
        spellCheck={false}
        onChange={({ target }) => set(target.value)}
      />
      {isEntity && selected !== undefined && type.startsWith('ID') ? (
        <Button variant="quiet" aria-label={w('parameters.pickFor', { name })} onPress={() => set(selected)}>
          {w('parameters.pick')}
        </Button>
      ) : null}
    </div>
  );
}
