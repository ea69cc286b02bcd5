import styles from './cell-value.module.css';

type Wire = Readonly<Record<string, unknown>>;

const text = (value: unknown): string | null => (typeof value === 'string' ? value : null);

const isRecord = (value: unknown): value is Wire =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** One value of a row: text as text, nodes and relationships by name, the rest as JSON. */
export function CellValue({ value }: { readonly value: unknown }) {
  if (value === null || value === undefined) return <span className={styles['null']}>null</span>;
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean')
    return <span className={styles['figure']}>{String(value)}</span>;
  if (Array.isArray(value)) return <List items={value} />;
  if (isRecord(value)) return <Thing value={value} />;
  return null;
}

const List = ({ items }: { readonly items: readonly unknown[] }) => (
  <ul className={styles['list']}>
    {items.map((item, index) => (
      <li key={index}>
        <CellValue value={item} />
      </li>
    ))}
  </ul>
);

function Thing({ value }: { readonly value: Wire }) {
  const kind = value['$type'];
  const properties = isRecord(value['properties']) ? value['properties'] : value;
  if (kind === 'Node') {
    const name = text(properties['name']) ?? text(properties['title']) ?? text(properties['id']) ?? '';
    return (
      <span className={styles['thing']}>
        <span className={styles['label']}>{labelOf(value['labels'])}</span> {name}
      </span>
    );
  }
  if (kind === 'Relationship') return <span className={styles['type']}>{text(value['type']) ?? ''}</span>;
  return <code className={styles['json']}>{JSON.stringify(value)}</code>;
}

const labelOf = (labels: unknown): string =>
  Array.isArray(labels) ? (text(labels.filter((label) => label !== 'Entity').at(-1)) ?? 'Entity') : '';
