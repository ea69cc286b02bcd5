import { ArrowRight, ChevronDown, ChevronUp } from 'lucide-react';
import { useState } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { Button } from '../../ui/button.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { useOrrery } from '../../workspace/context.tsx';
import { useOfferedQuestions } from '../../workspace/held-questions.ts';
import { useShell, useT } from '../../workspace/hooks.ts';
import type { StarterQuestion } from '../../workspace/starter-questions.ts';
import { useAskQuestion } from '../../workspace/use-ask-question.ts';
import { useQuestionWords } from '../shared/question-words.ts';
import { QuestionForm } from './question-form.tsx';
import styles from './welcome.module.css';

/** As many as one takes in at a glance; the others are one click away. */
const SHOWN = 6;

/** What one can ask, without a word of Cypher. */
export function Questions() {
  const t = useT();
  const offered = useOfferedQuestions();
  return (
    <section>
      <h3 className={styles['heading']}>{t('welcome.questions')}</h3>
      {offered === undefined ? <Skeleton lines={3} label={t('common.loading')} /> : null}
      {(offered ?? []).map(({ title, questions }) => (
        <QuestionGroup key={title} title={t(title)} questions={questions} />
      ))}
    </section>
  );
}

interface QuestionGroupProps {
  readonly title: string;
  readonly questions: readonly StarterQuestion[];
}

function QuestionGroup({ title, questions }: QuestionGroupProps) {
  const t = useT();
  const [isWhole, setWhole] = useState(false);
  const asking = useShell((state) => state.asking);
  // A question that is being asked, from the search box say, is not to be hidden.
  const isAskedBelow = questions.slice(SHOWN).some(({ id }) => id === asking);
  const shown = isWhole || isAskedBelow ? questions : questions.slice(0, SHOWN);
  return (
    <div className={styles['questionGroup']}>
      <h4 className={styles['groupTitle']}>{title}</h4>
      <ul className={styles['questions']}>
        {shown.map((question) => (
          <li key={question.id}>
            <QuestionItem question={question} />
          </li>
        ))}
      </ul>
      {questions.length <= SHOWN ? null : (
        <Button
          variant="quiet"
          icon={isWhole ? <ChevronUp size={14} aria-hidden /> : <ChevronDown size={14} aria-hidden />}
          onPress={() => setWhole(!isWhole)}
        >
          {t(isWhole ? 'question.fewer' : 'question.more')}
        </Button>
      )}
    </div>
  );
}

function QuestionItem({ question }: { readonly question: StarterQuestion }) {
  const { shell } = useOrrery();
  const ask = useAskQuestion();
  const isAsking = useShell((state) => state.asking === question.id);
  const { blanks = [] } = question;
  const words = useQuestionWords();
  return (
    <>
      <AriaButton
        className={styles['question'] ?? ''}
        {...(blanks.length === 0 ? {} : { 'aria-expanded': isAsking })}
        onPress={() => (isAsking ? shell.setState({ asking: null }) : ask(question))}
      >
        <span>{words(question)}</span>
        <ArrowRight size={15} aria-hidden />
      </AriaButton>
      {isAsking ? <QuestionForm question={question} blanks={blanks} /> : null}
    </>
  );
}
