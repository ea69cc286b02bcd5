import { tell, type Wire, type WireMap } from '@orrery/cypher/values/wire.ts';
import { X } from 'lucide-react';
import { useState } from 'react';
import { IconButton } from '../../ui/icon-button.tsx';
import styles from './cell-detail.module.css';
import { CellValue } from './cell-value.tsx';
import { useWords } from './use-words.ts';
import { isInternalProperty, labelOf, nodeName } from './value-text.ts';

interface CellDetailProps {
  readonly title: string;
  readonly value: Wire;
  onClose(): void;
}

/** All of one value, unfolded; properties that serve the graph alone show when asked for. */
export function CellDetail({ title, value, onClose }: CellDetailProps) {
  const w = useWords();
  const [showsInternal, setShowsInternal] = useState(false);
  return (
    <section className={styles['detail']} aria-label={title} data-testid="cell-detail">
      <header className={styles['head']}>
        <h3 className={styles['title']}>{title}</h3>
        <label className={styles['internal']}>
          <input type="checkbox" checked={showsInternal} onChange={({ target }) => setShowsInternal(target.checked)} />
          {w('cell.internal')}
        </label>
        <IconButton label={w('cell.close')} onPress={onClose}>
          <X size={15} aria-hidden />
        </IconButton>
      </header>
      <Whole value={value} showsInternal={showsInternal} />
    </section>
  );
}

interface WholeProps {
  readonly value: Wire;
  readonly showsInternal: boolean;
}

function Whole({ value, showsInternal }: WholeProps) {
  const told = tell(value);
  const inner = (entries: readonly (readonly [string, Wire])[]) => (
    <Entries entries={entries} showsInternal={showsInternal} />
  );
  switch (told.kind) {
    case 'string':
    case 'bytes':
      return <p className={styles['text']}>{told.value}</p>;
    case 'list':
      return inner(told.value.map((one, at) => [String(at), one] as const));
    case 'map':
      return inner(Object.entries(told.value));
    case 'point': {
      const { $type: _, ...rest } = told.value;
      return inner(Object.entries(rest));
    }
    case 'node':
      return inner([
        ['labels', told.value.labels],
        ['elementId', told.value.elementId],
        ...shown(told.value.properties, showsInternal),
      ]);
    case 'relationship':
      return inner([
        ['type', told.value.type],
        ['elementId', told.value.elementId],
        ...shown(told.value.properties, showsInternal),
      ]);
    case 'path':
      return inner(
        told.value.segments.flatMap(({ start, relationship, end }, at) => [
          ...(at === 0 ? [['0', start as unknown as Wire] as const] : []),
          [`${at + 1} ${relationship.type}`, relationship as unknown as Wire] as const,
          [String(at + 1), end as unknown as Wire] as const,
        ]),
      );
    default:
      return (
        <p className={styles['text']}>
          <CellValue value={value} />
        </p>
      );
  }
}

const shown = (properties: WireMap, showsInternal: boolean): readonly (readonly [string, Wire])[] =>
  Object.entries(properties).filter(([key]) => showsInternal || !isInternalProperty(key));

function Entries({
  entries,
  showsInternal,
}: {
  readonly entries: readonly (readonly [string, Wire])[];
  readonly showsInternal: boolean;
}) {
  return (
    <dl className={styles['entries']}>
      {entries.map(([key, one]) => (
        <div key={key} className={styles['entry']}>
          <dt>{key}</dt>
          <dd>
            {isFolded(one) ? (
              <Folded value={one} showsInternal={showsInternal} />
            ) : (
              <Whole value={one} showsInternal={showsInternal} />
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}

const isFolded = (value: Wire): boolean =>
  ['list', 'map', 'point', 'node', 'relationship', 'path'].includes(tell(value).kind);

/** What is inside is only made when it is opened. */
function Folded({ value, showsInternal }: WholeProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details open={isOpen} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>
        <FoldedWords value={value} />
      </summary>
      {isOpen ? <Whole value={value} showsInternal={showsInternal} /> : null}
    </details>
  );
}

function FoldedWords({ value }: { readonly value: Wire }) {
  const w = useWords();
  const told = tell(value);
  switch (told.kind) {
    case 'list':
      return w('cell.items', { count: told.value.length });
    case 'map':
      return w('cell.keys', { count: Object.keys(told.value).length });
    case 'path':
      return w('cell.steps', { count: told.value.segments.length });
    case 'relationship':
      return told.value.type;
    case 'node':
      return `${labelOf(told.value)} ${nodeName(told.value)}`;
    default:
      return <CellValue value={value} />;
  }
}
