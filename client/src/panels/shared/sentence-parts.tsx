import type { SentencePart } from '@orrery/cypher/sentence/index.ts';
import type { EntityRef } from '../../api/claim.ts';
import styles from './claim-sentence.module.css';
import { EntityLink } from './entity-link.tsx';

export interface SentencePartsProps {
  readonly parts: readonly SentencePart<EntityRef>[];
  /** Names as links; off where the whole sentence is a button. */
  readonly linked?: boolean;
}

/** A sentence as the sentence layer made it: names as links, figures with their exact value on request. */
export const SentenceParts = ({ parts, linked = true }: SentencePartsProps) =>
  // The same words may stand twice in a sentence, and its parts never change places.
  // oxlint-disable-next-line react/no-array-index-key
  parts.map((part, index) => <Part key={`${index}-${part.text}`} part={part} linked={linked} />);

/** The same without links, for a sentence that is a button. */
export const SentenceWords = ({ parts }: { readonly parts: readonly SentencePart[] }) =>
  // oxlint-disable-next-line react/no-array-index-key
  parts.map((part, index) => <PlainPart key={`${index}-${part.text}`} part={part} />);

const PlainPart = ({ part }: { readonly part: SentencePart }) =>
  part.kind === 'entity' ? (
    <b>{part.text}</b>
  ) : part.kind === 'value' ? (
    <span className={styles['value']} title={part.exact ?? undefined}>
      {part.text}
    </span>
  ) : (
    <Words text={part.text} className={styles[part.kind]} />
  );

const Part = ({ part, linked }: { readonly part: SentencePart<EntityRef>; readonly linked: boolean }) =>
  linked && part.kind === 'entity' ? <EntityLink entity={part.entity} text={part.text} /> : <PlainPart part={part} />;

/** Spaces stand outside of the element: a screen reader drops those at its ends and would run words together. */
function Words({ text, className }: { readonly text: string; readonly className: string | undefined }) {
  const core = text.trim();
  return (
    <>
      {text.startsWith(' ') ? ' ' : ''}
      {core === '' ? null : <span className={className}>{core}</span>}
      {text.endsWith(' ') && text !== ' ' ? ' ' : ''}
    </>
  );
}
