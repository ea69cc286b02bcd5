import { type FormEvent, type ReactNode, useState } from 'react';
import { COOKBOOK } from '../../api/generated/cookbook.ts';
import { COOKBOOK_WORDS } from '../../i18n/workbench-words.ts';
import { Button } from '../../ui/button.tsx';
import { useOrrery } from '../../workspace/context.tsx';
import { useStarterQuestions } from '../../workspace/held-questions.ts';
import { useGraph, useLocale, useT } from '../../workspace/hooks.ts';
import { type Blank, type BlankValues, isCypherQuestion, queryUnder } from '../../workspace/starter-questions.ts';
import { useIsPlain } from '../../workspace/use-ground.ts';
import { useBlankValues } from '../shared/blank-field.tsx';
import { useQuestionWords } from '../shared/question-words.ts';
import { activeTab, type BenchLanguage, handOver, type TypedValues } from './bench/bench-state.ts';
import { COOKBOOK_OF, RECIPES } from './bench/recipes.ts';
import { statementsOf } from './bench/statements.ts';
import styles from './library.module.css';
import type { BenchTools } from './use-bench.ts';
import { useWords } from './use-words.ts';
import { workbenchOf } from './workbench-store.ts';

/** A ready-made question as it is offered: its text in one language or in both. */
interface Offered {
  readonly id: string;
  readonly words: string;
  readonly blanks: readonly Blank[];
  readonly texts: Partial<Record<BenchLanguage, string>>;
}

/** Questions that are written already: with a form for what they leave open, in the language of the bench, and in the other where both can say it. */
export function QuestionsPanel({ tools }: { readonly tools: BenchTools }) {
  const w = useWords();
  const isPlain = useIsPlain();
  const { paired, page, cookbook } = useOffered();
  const { language } = tools;
  const own = language === 'cypher' ? page : [];
  // What the page asks itself, under its view, need not be offered twice.
  const read = cookbook.filter(
    ({ id, texts }) => texts[language] !== undefined && (language === 'graphql' || !isOfPage(id)),
  );
  return (
    <div data-testid="ready-questions">
      {isPlain ? null : <Group title={w('questions.both')} questions={paired} tools={tools} />}
      {own.length === 0 ? null : <Group title={w('questions.page')} questions={own} tools={tools} />}
      {read.length === 0 ? null : <Group title={w('questions.cookbook')} questions={read} tools={tools} />}
      {isPlain && own.length + read.length === 0 ? <p className={styles['note']}>{w('questions.empty')}</p> : null}
    </div>
  );
}

function useOffered(): Readonly<Record<'paired' | 'page' | 'cookbook', readonly Offered[]>> {
  const view = useGraph((state) => state.view);
  const w = useWords();
  const t = useT();
  const locale = useLocale();
  const wordsOf = useQuestionWords();
  const isPlain = useIsPlain();
  const starters = useStarterQuestions();
  const open = (blanks: readonly Blank[]) => Object.fromEntries(blanks.map(({ name }) => [name, t('question.blank')]));
  const paired = RECIPES.map(({ id, label, blanks, cypher, graphql }) => ({
    id,
    words: w(label, open(blanks)),
    blanks,
    texts: { cypher, graphql },
  }));
  const page = starters.filter(isCypherQuestion).map((question) => {
    const graphql = COOKBOOK.find(({ name }) => name === COOKBOOK_OF[question.id])?.text;
    const cypher = queryUnder(question, view);
    const texts = graphql === undefined ? { cypher } : { cypher, graphql };
    return { id: question.id, words: wordsOf(question), blanks: question.blanks ?? [], texts };
  });
  const cookbook = COOKBOOK.filter(({ ground }) => (ground === 'plain') === isPlain).map((recipe) => {
    const { name, question, text, cypher } = recipe;
    const texts = cypher === null ? { graphql: text } : { cypher, graphql: text };
    return { id: name, words: COOKBOOK_WORDS[locale][name] ?? question, blanks: [], texts };
  });
  return { paired, page, cookbook };
}

const isOfPage = (name: string): boolean => Object.values(COOKBOOK_OF).includes(name);

interface GroupProps {
  readonly title: string;
  readonly questions: readonly Offered[];
  readonly tools: BenchTools;
}

const Group = ({ title, questions, tools }: GroupProps) => (
  <section aria-label={title}>
    <h3 className={styles['folder']}>{title}</h3>
    <ul className={styles['list']}>
      {questions.map((question) => (
        <li key={question.id} className={styles['question']}>
          <Folded title={question.words}>
            <Question question={question} tools={tools} />
          </Folded>
        </li>
      ))}
    </ul>
  </section>
);

/** What is inside is only made when it is opened. */
function Folded({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details open={isOpen} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{title}</summary>
      {isOpen ? children : null}
    </details>
  );
}

function Question({ question, tools }: { readonly question: Offered; readonly tools: BenchTools }) {
  const orrery = useOrrery();
  const w = useWords();
  const { blanks, texts, words } = question;
  const { language } = tools;
  const other: BenchLanguage = language === 'cypher' ? 'graphql' : 'cypher';
  const { values, isReady, fields } = useBlankValues(blanks);
  const open = (into: BenchLanguage): void => {
    const text = texts[into];
    if (text === undefined) return;
    const typed = into === 'cypher' ? typedOf(blanks, values) : textsOf(values);
    workbenchOf(orrery, into).setState((state) => handOver(state, { text, typed, name: words.slice(0, 60) }));
    if (into !== language) orrery.shell.setState({ drawer: into });
  };
  const ask = (event: FormEvent): void => {
    event.preventDefault();
    open(language);
    const { text } = activeTab(tools.bench.getState());
    if (text === null) return;
    tools.run(language === 'cypher' ? statementsOf(text) : [{ text, from: 0, to: text.length, line: 1, column: 1 }]);
  };
  return (
    <form className={styles['form']} onSubmit={ask}>
      {fields}
      <div className={styles['tools']}>
        <Button type="submit" variant="primary" isDisabled={!isReady}>
          {w('questions.run')}
        </Button>
        <Button variant="quiet" onPress={() => open(language)}>
          {w('questions.open')}
        </Button>
        {texts[other] === undefined ? null : (
          <Button variant="quiet" onPress={() => open(other)}>
            {other === 'cypher' ? w('questions.asCypher') : w('questions.asGraphql')}
          </Button>
        )}
      </div>
      <pre className={styles['preview']}>{texts[language]}</pre>
    </form>
  );
}

const typedOf = (blanks: readonly Blank[], values: BlankValues): TypedValues =>
  Object.fromEntries(
    blanks.map(
      ({ name, kind }) => [name, { type: kind === 'date' ? 'date' : 'text', text: values[name] ?? '' }] as const,
    ),
  );

/** The fields of variables hold text alone. */
const textsOf = (values: BlankValues): TypedValues =>
  Object.fromEntries(Object.entries(values).map(([name, text]) => [name, { type: 'text', text }] as const));
