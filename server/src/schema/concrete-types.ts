import { entityTypeNames, entityTypeOf } from '@orrery/cypher/model/entity-types.ts';
import type { EntityRow } from '@orrery/cypher/rows.ts';
import { builder } from './builder.ts';
import { EntityRef, NodeRef } from './refs.ts';

/** A type of the model is an object type here; it needs no line of its own. */
for (const name of entityTypeNames()) {
  const { label } = entityTypeOf(name);
  builder.objectRef<EntityRow>(name).implement({
    description: `${label.en} · ${label.zh}`,
    interfaces: [NodeRef, EntityRef],
  });
}
