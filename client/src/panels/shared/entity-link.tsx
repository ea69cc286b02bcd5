import { Link } from 'react-aria-components';
import type { EntityRef } from '../../api/claim.ts';
import { nodeId } from '../../graph/types.ts';
import { useLocale } from '../../workspace/hooks.ts';
import { useShowEntity } from '../../workspace/use-show-entity.ts';
import styles from './entity-link.module.css';
import { nameIn } from './names.ts';

export interface EntityLinkProps {
  readonly entity: EntityRef;
  /** As the sentence has it; default: the name. */
  readonly text?: string | undefined;
}

/** A name in a sentence; pressing it selects the entity, bringing it onto the canvas first when it is not there. */
export function EntityLink({ entity, text }: EntityLinkProps) {
  const locale = useLocale();
  const show = useShowEntity();
  return (
    <Link
      className={styles['link'] ?? ''}
      data-anonymous={entity.anonymous || undefined}
      onPress={() => show(nodeId(entity.id))}
    >
      {text ?? nameIn(locale, entity)}
    </Link>
  );
}
