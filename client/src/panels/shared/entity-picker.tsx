import { useEffect, useRef, useState } from 'react';
import { ComboBox, Input, Label, ListBox, ListBoxItem, Popover } from 'react-aria-components';
import type { SearchHit } from '../../api/orrery-api.ts';
import type { NodeId } from '../../graph/types.ts';
import { useGraph, useLocale, useT } from '../../workspace/hooks.ts';
import { useDistinctions } from '../../workspace/use-distinctions.ts';
import { useSearch } from '../../workspace/use-search.ts';
import styles from './entity-picker.module.css';
import { HitRow } from './hit-row.tsx';
import { nameIn } from './names.ts';

export interface EntityPickerProps {
  readonly label: string;
  readonly value: NodeId | null;
  onChange(id: NodeId | null): void;
}

/** Picks one entity by any of its names. */
export function EntityPicker({ label, value, onChange }: EntityPickerProps) {
  const t = useT();
  const locale = useLocale();
  const node = useGraph((state) => (value === null ? undefined : state.nodes.get(value)));
  const [text, setText] = useState('');
  // What was typed: the name of what is picked is not searched for, or its hits would open the list again.
  const [query, setQuery] = useState('');
  const picked = useRef<readonly (string | null)[]>([]);
  const { hits, isBusy } = useSearch(query);
  const distinction = useDistinctions(hits.map((hit) => hit.node.id));
  const known = node === undefined ? null : nameIn(locale, node);
  // A node chosen elsewhere (menu, swap) writes its name into the box.
  useEffect(() => {
    if (known !== null) setText(known);
  }, [known]);
  return (
    <ComboBox
      className={styles['picker'] ?? ''}
      items={hits.map((hit) => ({ id: hit.node.id, hit }))}
      inputValue={text}
      onInputChange={(next) => {
        setText(next);
        if (!picked.current.includes(next)) setQuery(next);
        if (next === '') onChange(null);
      }}
      allowsEmptyCollection={query.trim() !== ''}
      value={value}
      onChange={(key) => {
        const hit = hits.find((candidate) => candidate.node.id === key);
        if (hit === undefined) return;
        picked.current = [hit.node.name, hit.node.nameZh];
        setText(nameIn(locale, hit.node));
        onChange(hit.node.id);
      }}
      allowsCustomValue
    >
      <Label className={styles['label'] ?? ''}>{label}</Label>
      <Input className={styles['input'] ?? ''} placeholder={t('paths.pick')} />
      <Popover className={styles['popover'] ?? ''}>
        <ListBox
          className={styles['list'] ?? ''}
          renderEmptyState={() => (
            <p className={styles['empty']}>{isBusy ? t('search.busy') : t('search.none', { query })}</p>
          )}
        >
          {(item: { readonly id: NodeId; readonly hit: SearchHit }) => (
            <ListBoxItem id={item.id} textValue={item.hit.node.name} className={styles['item'] ?? ''}>
              <HitRow hit={item.hit} distinction={distinction(item.id)} />
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
