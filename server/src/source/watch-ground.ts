import { plainVocabulary } from '@orrery/cypher/model/plain-vocabulary.ts';
import { currentVocabulary, useVocabulary } from '@orrery/cypher/model/vocabulary.ts';
import type { AskDatabase } from '../context.ts';
import type { Log } from '../log.ts';
import type { OwnershipWatch } from '../ownership/watch-ownership.ts';
import type { VocabularyWatch } from '../vocabulary/watch-vocabulary.ts';
import type { PlainSchema } from './plain/graph-schema.ts';
import { watchSchema } from './plain/watch-schema.ts';

/** On which ground the server stands, and in which words it speaks there. */
export interface GroundWatch extends VocabularyWatch {
  /** What a database of others holds; undefined where the database is ours, or empty. Throws what `run` throws. */
  plain(signal: AbortSignal): Promise<PlainSchema | undefined>;
}

export interface GroundParts {
  readonly ownership: OwnershipWatch;
  /** The words of our claims. */
  readonly vocabulary: VocabularyWatch;
  /** Asks with a clock of its own. */
  readonly ask: AskDatabase;
  readonly log: Log;
}

/** How long the first look at whose database it is may take here: the question itself looks again, and says what is wrong. */
const LOOK_MS = 2_000;

/**
 * Finds out from what the database holds, never from its version: a database that carries no mark of ours and is not empty is explored as
 * it stands. It may change hands while the server runs.
 */
export function watchGround({ ownership, vocabulary, ask, log }: GroundParts): GroundWatch {
  const schema = watchSchema(ask, (seen) => speakPlainly(seen));
  const isForeign = async (signal: AbortSignal): Promise<boolean> =>
    (await ownership.look(signal)).ownership === 'foreign';
  const plain = async (signal: AbortSignal): Promise<PlainSchema | undefined> => {
    if (!(await isForeign(signal))) return undefined;
    const seen = await schema.look();
    // Claims may have been looked at in between.
    if (currentVocabulary().plain === undefined) speakPlainly(seen);
    return seen;
  };
  const either = async (ours: () => Promise<void>, theirs: () => Promise<unknown>): Promise<void> => {
    try {
      if (!(await isForeign(AbortSignal.timeout(LOOK_MS)))) return await ours();
      await theirs();
    } catch (err) {
      // That the database is away is told by the question that needed it.
      log.debug({ err }, 'the words of the database could not be read');
    }
  };
  return {
    plain,
    look: () => either(vocabulary.look, () => plain(AbortSignal.timeout(LOOK_MS))),
    renew: () => either(vocabulary.renew, schema.lookAgain),
  };
}

/** Unchanged words stay the same object: whatever was made of them stays, too. */
function speakPlainly({ labels, relationships }: PlainSchema): void {
  const names = { types: labels.map(({ name }) => name), predicates: relationships.map(({ name }) => name) };
  const { plain } = currentVocabulary();
  if (plain !== undefined && JSON.stringify(plain) === JSON.stringify(names)) return;
  useVocabulary(plainVocabulary(names));
}
