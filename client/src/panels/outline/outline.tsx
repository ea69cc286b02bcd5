import { ChevronRight } from 'lucide-react';
import { useMemo, useState } from 'react';
import { Button, type Key, Tree, TreeItem, TreeItemContent } from 'react-aria-components';
import { choose } from '../../actions/choose.ts';
import { selectElements } from '../../actions/select.ts';
import type { GraphEdge, GraphLine, GraphNode, Standing } from '../../graph/types.ts';
import { punctuationOf } from '../../i18n/locale.ts';
import type { MessageId } from '../../i18n/messages.ts';
import { useOrrery } from '../../workspace/context.tsx';
import { useGraph, useLocale, useT } from '../../workspace/hooks.ts';
import { useDistinctions } from '../../workspace/use-distinctions.ts';
import { useExpandOrAsk } from '../../workspace/use-expand-or-ask.ts';
import { useVocabulary } from '../../workspace/use-model.ts';
import { usePicture } from '../../workspace/use-picture.ts';
import { HiddenNote } from '../shared/hidden-note.tsx';
import { linkSentence } from '../shared/link-words.ts';
import { nameIn } from '../shared/names.ts';
import { Namesake } from '../shared/namesake.tsx';
import { hasWords, RowFilter } from '../shared/row-filter.tsx';
import { TypeMark } from '../shared/type-mark.tsx';
import { type Branch, growBranches } from './branches.ts';
import styles from './outline.module.css';

/** The whole picture as a tree that reads like sentences; selecting here selects on the canvas and back. */
export function Outline() {
  const { run } = useOrrery();
  const t = useT();
  const nodes = useGraph((state) => state.nodes);
  const selection = useGraph((state) => state.selection);
  const { nodes: drawn, lines, hidden } = usePicture();
  const ghosts = useMemo(() => new Map(drawn.map(({ id, ghost }) => [id, ghost ?? null] as const)), [drawn]);
  const expandOrAsk = useExpandOrAsk();
  const distinction = useDistinctions([...nodes.keys()], { onlyNamesakes: true });
  const vocabulary = useVocabulary();
  const [text, setText] = useState('');
  const grown = useMemo(() => growBranches(nodes, lines), [nodes, lines]);
  const branches = useMemo(
    () => grown.filter(({ node }) => hasWords(text, [node.name, node.nameZh, vocabulary.type(node.type)])),
    [grown, text, vocabulary],
  );
  const [expanded, setExpanded] = useState<ReadonlySet<Key>>(new Set());
  const selected = useMemo(() => selectedKeys(branches, selection), [branches, selection]);
  return (
    <>
      {grown.length === 0 ? null : (
        <RowFilter
          text={text}
          shown={branches.length}
          total={grown.length}
          onChange={setText}
          onSelect={() => void run(choose, { kind: 'ids', ids: branches.map(({ node }) => node.id) })}
        />
      )}
      <Tree
        aria-label={t('outline.label')}
        className={styles['tree'] ?? ''}
        data-testid="outline"
        selectionMode="single"
        selectionBehavior="replace"
        selectedKeys={selected}
        expandedKeys={expanded as Set<Key>}
        onExpandedChange={setExpanded}
        renderEmptyState={() => <p className={styles['empty']}>{grown.length === 0 ? t('outline.empty') : ''}</p>}
        onSelectionChange={(keys) => {
          const [key] = keys === 'all' ? [] : [...keys];
          const hub = branches.find(({ node }) => key === ghostKey(node));
          if (hub !== undefined) expandOrAsk(hub.node.id);
          else if (typeof key === 'string') void run(selectElements, { ids: [key.split('|').at(-1) ?? key] });
        }}
      >
        {branches.map((branch) => (
          <BranchItem
            key={branch.node.id}
            branch={branch}
            isExpanded={expanded.has(branch.node.id)}
            namesake={distinction(branch.node.id)}
            ghost={ghosts.get(branch.node.id) ?? null}
          />
        ))}
      </Tree>
      {/* What is not yet stands in the tree, said as such. */}
      <HiddenNote hidden={{ ...hidden, notYet: 0 }} />
    </>
  );
}

/** What is left of a hub is no line and no entity: choosing it brings it. */
const ghostKey = (node: GraphNode): string => `${node.id}|+`;

/** A line hangs on both of its ends: the key says on which. */
const twigKey = (node: GraphNode, line: GraphLine): string => `${node.id}|${line.id}`;

function selectedKeys(branches: readonly Branch[], selection: ReadonlySet<string>): Set<Key> {
  return new Set(
    branches.flatMap(({ node, lines }) => [
      ...(selection.has(node.id) ? [node.id] : []),
      ...lines.filter((line) => selection.has(line.id)).map((line) => twigKey(node, line)),
    ]),
  );
}

interface BranchItemProps {
  readonly branch: Branch;
  readonly isExpanded: boolean;
  /** What tells it apart from others of its name; null for a name that is its own. */
  readonly namesake: string | null;
  /** How many of its neighbours are left, in words; null where its expansion left none. */
  readonly ghost: string | null;
}

function BranchItem({ branch, isExpanded, namesake, ghost }: BranchItemProps) {
  const locale = useLocale();
  const vocabulary = useVocabulary();
  const { node, lines } = branch;
  const name = nameIn(locale, node);
  return (
    <TreeItem
      id={node.id}
      textValue={[name, vocabulary.type(node.type), namesake].filter((part) => part !== null).join(', ')}
      hasChildItems={lines.length > 0 || ghost !== null}
      className={styles['item'] ?? ''}
    >
      <TreeItemContent>
        {({ hasChildItems }) => (
          <span className={styles['row']}>
            {hasChildItems ? (
              <Button slot="chevron" className={styles['chevron'] ?? ''}>
                <ChevronRight size={14} aria-hidden />
              </Button>
            ) : (
              <span className={styles['gap']} />
            )}
            <TypeMark type={node.type} />
            <span className={styles['name']}>
              {name}
              <Namesake words={namesake} />
            </span>
            <span className={styles['count']}>{lines.length}</span>
          </span>
        )}
      </TreeItemContent>
      {/* A closed branch keeps one child, without which the arrow keys do not open it; the others cost nothing meanwhile. */}
      {(isExpanded ? lines : lines.slice(0, 1)).map((line) => (
        <Twig key={line.id} node={node} line={line} />
      ))}
      {ghost === null || (lines.length > 0 && !isExpanded) ? null : (
        <TreeItem id={ghostKey(node)} textValue={ghost} className={styles['item'] ?? ''}>
          <TreeItemContent>
            <span className={styles['twig']}>{ghost}</span>
          </TreeItemContent>
        </TreeItem>
      )}
    </TreeItem>
  );
}

/** What one must know before believing it: the sentence alone would sound like a plain fact. */
function marksOf(edge: GraphEdge, standing: Standing): readonly MessageId[] {
  const { certainty, modality, disputed, timeConflict } = edge;
  return [
    ...(disputed ? (['status.disputed'] as const) : []),
    ...(certainty === 'ASSERTED' ? [] : ([`certainty.${certainty}`] as const)),
    ...(modality === 'ACTUAL' ? [] : ([`modality.${modality}`] as const)),
    ...(timeConflict ? (['status.timeConflict'] as const) : []),
    ...(standing === 'certain' ? [] : ([`standing.${standing}`] as const)),
  ];
}

function Twig({ node, line }: { readonly node: GraphNode; readonly line: GraphLine }) {
  const t = useT();
  const locale = useLocale();
  const nodes = useGraph((state) => state.nodes);
  const view = useGraph((state) => state.view);
  const { standings } = usePicture();
  const sentences = line.edges.map((edge) => {
    const sentence = linkSentence(edge, { nodes, locale, asOf: view.asOf, seenFrom: node.id });
    const marks = marksOf(edge, standings.get(edge.id) ?? 'certain');
    const comma = punctuationOf(locale).comma;
    const list = marks.map((id) => t(id)).join(punctuationOf(locale).list);
    const words = marks.length === 0 ? sentence : t('outline.marks', { words: sentence, marks: list });
    return `${words}${comma}${t('outline.sources', { count: edge.documents })}`;
  });
  const text = sentences.join(punctuationOf(locale).semicolon);
  return (
    <TreeItem id={twigKey(node, line)} textValue={text} className={styles['item'] ?? ''}>
      <TreeItemContent>
        <span className={styles['twig']}>{text}</span>
      </TreeItemContent>
    </TreeItem>
  );
}
