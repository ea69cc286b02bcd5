import { type ReactNode, useState } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import styles from './drawer.module.css';
import { FavouritesPanel } from './favourites-panel.tsx';
import { HistoryPanel } from './history-panel.tsx';
import libraryStyles from './library.module.css';
import { QuestionsPanel } from './questions-panel.tsx';
import type { BenchTools } from './use-bench.ts';
import { useWords } from './use-words.ts';

const TABS = ['answer', 'questions', 'history', 'favourites'] as const;
type LibraryTab = (typeof TABS)[number];

interface LibraryProps {
  readonly tools: BenchTools;
  /** The answer of the tab that is shown. */
  readonly children: ReactNode;
}

/** Beside the editor: the answer, or what was run before, or what is kept. An answer that comes is shown. */
export function Library({ tools, children }: LibraryProps) {
  const w = useWords();
  const [chosen, setChosen] = useState<LibraryTab>('answer');
  // What is run or another tab shows its answer.
  const [seen, setSeen] = useState(tools.tab.outcomes);
  if (seen !== tools.tab.outcomes) {
    setSeen(tools.tab.outcomes);
    if (tools.tab.outcomes.length > 0) setChosen('answer');
  }
  return (
    <Tabs
      className={libraryStyles['library'] ?? ''}
      selectedKey={chosen}
      onSelectionChange={(key) => setChosen(TABS.find((one) => one === key) ?? 'answer')}
    >
      <TabList aria-label={w('library.label')} className={`${styles['tabs'] ?? ''} ${libraryStyles['tabs'] ?? ''}`}>
        {TABS.map((id) => (
          <Tab key={id} id={id} className={`${styles['tab'] ?? ''} ${libraryStyles['tab'] ?? ''}`}>
            {w(`library.${id}`)}
          </Tab>
        ))}
      </TabList>
      <TabPanel id="answer" className={libraryStyles['panel'] ?? ''}>
        {children}
      </TabPanel>
      <TabPanel id="questions" className={libraryStyles['panel'] ?? ''}>
        <QuestionsPanel tools={tools} />
      </TabPanel>
      <TabPanel id="history" className={libraryStyles['panel'] ?? ''}>
        <HistoryPanel tools={tools} />
      </TabPanel>
      <TabPanel id="favourites" className={libraryStyles['panel'] ?? ''}>
        <FavouritesPanel tools={tools} />
      </TabPanel>
    </Tabs>
  );
}
