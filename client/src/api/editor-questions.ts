import type { Send } from './client.ts';
import type { EditorSchema } from './editor.ts';
import { graphql } from './graphql.ts';
import type { Ask } from './orrery-api.ts';

const editorSchemaQuery = graphql(`
  query EditorSchema {
    liveSchema {
      labels { name properties { name types } }
      relationshipTypes { name properties { name types } }
      functions { name signature description }
      procedures { name signature description }
    }
  }
`);

export async function askEditorSchema(send: Send, ask?: Ask): Promise<EditorSchema> {
  return (await send(editorSchemaQuery, {}, ask)).liveSchema;
}
