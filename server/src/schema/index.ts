import { builder } from './builder.ts';
import { finishSchema } from './finish.ts';
import './scalars.ts';
import './enums.ts';
import './node.ts';
import './inputs.ts';
import './entity.ts';
import './entities.ts';
import './schema-picture.ts';
import './stored.ts';
import './entity-type.ts';
import './pages.ts';
import './link.ts';
import './localised-text.ts';
import './claim.ts';
import './claims.ts';
import './timeline.ts';
import './changed.ts';
import './duplicates.ts';
import './event.ts';
import './voice.ts';
import './document.ts';
import './documents.ts';
import './aggregate.ts';
import './neighbourhood.ts';
import './columns.ts';
import './search.ts';
import './path.ts';
import './many.ts';
import './model.ts';
import './statistics.ts';
import './database.ts';
import './running-import.ts';
import './cypher.ts';
import './curation.ts';
import './subscriptions.ts';
import './cypher-plan.ts';
import './live-schema.ts';

builder.queryType({ description: 'Everything is read; nothing here changes anything.' });
builder.mutationType({
  description:
    'What a person decides about the graph. Off unless the server was started for editing; each needs the edit token, goes through the check of the importer, leaves a record of its import, and can be undone.',
});
builder.subscriptionType({ description: 'What happens to the graph, as server-sent events (text/event-stream).' });

/** Type files register themselves by being imported; nothing else leaves this folder. */
export const schema = finishSchema(builder.toSchema());
