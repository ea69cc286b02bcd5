import { Text } from 'react-aria-components';
import type { SearchHit } from '../../api/orrery-api.ts';
import { useGraph, useLocale, useT } from '../../workspace/hooks.ts';
import { useGroupOf } from '../../workspace/use-group-of.ts';
import { useVocabulary } from '../../workspace/use-model.ts';
import styles from './hit-row.module.css';
import { nameIn, otherName } from './names.ts';
import { TypeMark } from './type-mark.tsx';

/** A search hit: name, what tells it apart from others of that name, which alias matched, type, and whether it is on the canvas. */
export function HitRow({ hit, distinction = null }: { readonly hit: SearchHit; readonly distinction?: string | null }) {
  const t = useT();
  const locale = useLocale();
  const vocabulary = useVocabulary();
  const isShown = useGraph((state) => state.nodes.has(hit.node.id));
  const group = useGroupOf(hit.node.id);
  const other = otherName(locale, hit.node);
  const name = nameIn(locale, hit.node);
  return (
    <span className={styles['row']}>
      <TypeMark type={hit.node.type} />
      <span className={styles['words']}>
        <Text slot="label" className={styles['name'] ?? ''}>
          {name}
          {other === null ? null : <span className={styles['other']}> {other}</span>}
        </Text>
        <Text slot="description" className={styles['about'] ?? ''}>
          {vocabulary.type(hit.node.type)}
          {distinction === null ? null : <span data-testid="distinction">{` · ${distinction}`}</span>}
          {hit.matched === name ? null : (
            <>
              {' · '}
              <span className={styles['matched']} data-testid="matched">
                {t('search.matched', { name: hit.matched })}
              </span>
            </>
          )}
          {isShown ? ` · ${t('search.onCanvas')}` : null}
          {group?.isFolded === true ? ` · ${t('group.inGroup', { name: group.label })}` : null}
          {hit.node.degree === 0 ? ` · ${t('search.noLinks')}` : null}
        </Text>
      </span>
    </span>
  );
}
