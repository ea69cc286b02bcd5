import { currentVocabulary } from '@orrery/cypher/sentence/index.ts';
import { BookOpen, ListTree, Play, Square } from 'lucide-react';
import { useCallback, useEffect, useRef } from 'react';
import { useStore } from 'zustand';
import type { Model } from '../../api/answers.ts';
import { Button } from '../../ui/button.tsx';
import { Kbd } from '../../ui/kbd.tsx';
import { MenuButton } from '../../ui/menu.tsx';
import { isMac } from '../../ui/platform.ts';
import { Skeleton } from '../../ui/skeleton.tsx';
import { keyWords } from '../../workspace/commands/keys.ts';
import { useOrrery } from '../../workspace/context.tsx';
import { useStarterQuestions } from '../../workspace/held-questions.ts';
import { useShell, useT } from '../../workspace/hooks.ts';
import { isCypherQuestion, queryUnder } from '../../workspace/starter-questions.ts';
import { useDatabase } from '../../workspace/use-database.ts';
import { useModel } from '../../workspace/use-model.ts';
import { later } from '../shared/later.tsx';
import { useQuestionWords } from '../shared/question-words.ts';
import styles from './cypher-panel.module.css';
import { CypherResult } from './cypher-result.tsx';
import { ParameterFields } from './parameter-fields.tsx';
import { placeOf } from './place-of.ts';
import { MOST_ROWS, useCypher } from './use-cypher.ts';
import { useWords } from './use-words.ts';

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
  const { shell, store } = useOrrery();
  const t = useT();
  const handed = useShell((state) => state.cypherText);
  const isOurs = (useDatabase()?.ownership ?? 'OURS') === 'OURS';
  const w = useWords();
  const { state, run, cancel, bench } = useCypher();
  const kept = useStore(bench, (one) => one.text);
  const written = handed ?? kept;
  const model = useModel();
  const text = written ?? (isOurs ? firstQuery(model) : FIRST_QUERY_ANYWHERE);
  // Those that are one query, with nothing to fill in.
  const examples = useStarterQuestions()
    .filter(isCypherQuestion)
    .filter((question) => question.blanks === undefined);
  const wordsOf = useQuestionWords();
  const latest = useRef(text);
  latest.current = text;
  const setText = useCallback((next: string) => bench.setState({ text: next }), [bench]);
  useEffect(() => {
    if (handed === null) return;
    const { remembered, typed } = bench.getState();
    bench.setState({ text: handed, typed: { ...typed, ...remembered[handed] } });
    shell.setState({ cypherText: null });
  }, [handed, shell, bench]);
  const isRunning = state.kind === 'running';
  // In the sheet of a phone the answer lies below the editor.
  const result = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (state.kind !== 'idle' && state.kind !== 'running') result.current?.scrollIntoView?.({ block: 'nearest' });
  }, [state]);
  return (
    <div className={styles['cypher']}>
      <div className={styles['left']}>
        <div className={styles['editor']} data-testid="cypher-editor">
          <CypherEditor
            label={t('cypher.label')}
            value={text}
            problem={state.kind === 'failed' ? placeOf(state.error) : null}
            words={model}
            onChange={setText}
            onRun={() => run(latest.current)}
          />
        </div>
        <ParameterFields query={text} />
        <div className={styles['buttons']}>
          {isRunning ? (
            <Button icon={<Square size={13} aria-hidden />} onPress={cancel}>
              {t('cypher.cancel')}
            </Button>
          ) : (
            <Button
              variant="primary"
              icon={<Play size={13} aria-hidden />}
              isDisabled={text.trim() === ''}
              onPress={() => run(text)}
              data-testid="cypher-run"
            >
              {t('cypher.run')}
            </Button>
          )}
          <Button
            variant="quiet"
            icon={<ListTree size={14} aria-hidden />}
            isDisabled={isRunning || text.trim() === ''}
            onPress={() => run(text, { mode: 'EXPLAIN' })}
            data-testid="cypher-explain"
          >
            {w('plan.explain')}
          </Button>
          <Button
            variant="quiet"
            isDisabled={isRunning || text.trim() === ''}
            onPress={() => run(text, { mode: 'PROFILE' })}
            data-testid="cypher-profile"
          >
            {w('plan.profile')}
          </Button>
          {isOurs ? (
            <MenuButton
              label={t('cypher.examples')}
              entries={examples.map((question) => ({
                id: question.id,
                label: wordsOf(question),
                onAction: () => {
                  const query = queryUnder(question, store.getState().view);
                  setText(query);
                  run(query);
                },
              }))}
            >
              <Button variant="quiet" icon={<BookOpen size={14} aria-hidden />}>
                {t('cypher.examples')}
              </Button>
            </MenuButton>
          ) : null}
          <span className={styles['hint']}>
            <Kbd>{keyWords('Mod+Enter', isMac)}</Kbd>
          </span>
        </div>
      </div>
      <div ref={result} className={styles['result']} data-testid="cypher-result">
        <CypherResult
          key={state.kind === 'done' ? state.answer.elapsedMs : state.kind}
          state={state}
          onMore={() => run(text, { limit: MOST_ROWS })}
        />
      </div>
    </div>
  );
}

function EditorComes() {
  const t = useT();
  return <Skeleton lines={3} label={t('cypher.loadingEditor')} />;
}
