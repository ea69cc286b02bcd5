import { Copy } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { MenuButton } from '../../ui/menu.tsx';
import { useOrrery } from '../../workspace/context.tsx';
import { useLocale } from '../../workspace/hooks.ts';
import { useCopy } from '../../workspace/use-copy.ts';
import type { BenchLanguage } from './bench/bench-state.ts';
import {
  asCurl,
  asCypher,
  asGraphql,
  type CopiedQuery,
  operationAsCurl,
  operationAsText,
  ownTyped,
} from './bench/copy-query.ts';
import { writeQueryLink } from './bench/query-link.ts';
import { nameOfTab } from './bench-tabs.tsx';
import styles from './cypher-panel.module.css';
import type { BenchTools } from './use-bench.ts';
import { useWords } from './use-words.ts';

interface CopyMenuProps {
  readonly tab: BenchTools['tab'];
  readonly text: string;
  readonly language?: BenchLanguage;
}

/** The query and its parameters for elsewhere: a link, Cypher, GraphQL, a shell; each under the view of now. */
export function CopyMenu({ tab, text, language = 'cypher' }: CopyMenuProps) {
  const { store, token } = useOrrery();
  const w = useWords();
  const locale = useLocale();
  const copy = useCopy();
  const [isTooLong, setTooLong] = useState(false);
  const query = (): CopiedQuery => ({ name: nameOfTab(tab, w), text, typed: tab.typed, view: store.getState().view });
  const copyLink = async (): Promise<void> => {
    const typed = language === 'cypher' ? ownTyped(text, tab.typed) : tab.typed;
    const linked = { text, typed, name: tab.name, language };
    const link = await writeQueryLink(linked, store.getState().view, locale);
    setTooLong(link === null);
    if (link !== null) copy(new URL(link, location.href).href);
  };
  const to = { origin: location.origin, hasToken: token.read() !== null };
  const isCypher = language === 'cypher';
  const entries = [
    { id: 'link', label: w('copy.link'), onAction: () => void copyLink() },
    ...(isCypher ? [{ id: 'cypher', label: w('copy.cypher'), onAction: () => copy(asCypher(query())) }] : []),
    {
      id: 'graphql',
      label: w('copy.graphql'),
      onAction: () => copy(isCypher ? asGraphql(query()) : operationAsText(query())),
    },
    {
      id: 'curl',
      label: w('copy.curl'),
      onAction: () => copy(isCypher ? asCurl(query(), to) : operationAsCurl(query(), to)),
    },
  ];
  return (
    <>
      <MenuButton label={w('copy.label')} entries={entries}>
        <Button
          variant="quiet"
          icon={<Copy size={14} aria-hidden />}
          isDisabled={text.trim() === ''}
          data-testid="cypher-copy"
        >
          {w('copy.label')}
        </Button>
      </MenuButton>
      {isTooLong ? (
        <span className={styles['tooLong']} role="alert">
          {w('copy.tooLong')}
        </span>
      ) : null}
    </>
  );
}
