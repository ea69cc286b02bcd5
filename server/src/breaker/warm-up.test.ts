import { type DocumentNode, Kind } from 'graphql';
import { expect, test } from 'vitest';
import { SILENT } from '../log.ts';
import { createWarmUp } from './warm-up.ts';

const nameOf = ({ definitions: [first] }: DocumentNode): string =>
  first?.kind === Kind.OPERATION_DEFINITION ? (first.name?.value ?? '') : '';

const MODEL = {
  model: {
    ground: 'CLAIMS',
    types: [
      { id: 'Lab', count: 3 },
      { id: 'Person', count: 9 },
      { id: 'Event', count: 0 },
    ],
    predicates: [{ predicate: 'WORKS_AT', count: 4 }],
  },
};

/** A warm-up that notes what it asks; `answer` may hold a question up. */
function noting(answer: (name: string, signal: AbortSignal) => Promise<object>, isQuiet = (): boolean => true) {
  const asked: string[] = [];
  let running = 0;
  let most = 0;
  const warmUp = createWarmUp({
    isQuiet,
    quietMs: 1,
    log: SILENT,
    execute: async (document, _, signal) => {
      asked.push(nameOf(document));
      running += 1;
      most = Math.max(most, running);
      try {
        return await answer(nameOf(document), signal);
      } finally {
        running -= 1;
      }
    },
  });
  return { asked, warmUp, most: () => most };
}

test('asks one question after the other, of the types that there are most of', async () => {
  const { asked, warmUp, most } = noting(async () => ({ data: MODEL }));
  warmUp.start();
  await expect.poll(() => asked.length).toBe(11);
  expect(asked[0]).toBe('WhatThereIs');
  expect(new Set(asked.slice(1))).toEqual(new Set(['WarmRows', 'WarmFacets', 'WarmGroups']));
  expect(most()).toBe(1);
});

test('asks nothing while others are answered', async () => {
  let isQuiet = false;
  let looks = 0;
  const { asked, warmUp } = noting(
    async () => ({ data: MODEL }),
    () => {
      looks += 1;
      return isQuiet;
    },
  );
  warmUp.start();
  await expect.poll(() => looks).toBeGreaterThan(3);
  expect(asked).toEqual([]);
  isQuiet = true;
  await expect.poll(() => asked.length).toBeGreaterThan(1);
  warmUp.stop();
});

test('gives way to a request, and asks the same again later', async () => {
  let given = 0;
  const { asked, warmUp } = noting(async (name, signal) => {
    if (name !== 'WarmRows' || given > 0) return { data: MODEL };
    given += 1;
    queueMicrotask(() => warmUp.giveWay());
    await new Promise((resolve) => {
      signal.addEventListener('abort', resolve);
    });
    return { errors: [signal.reason] };
  });
  warmUp.start();
  await expect.poll(() => asked.length).toBe(12);
  expect(asked.slice(0, 3)).toEqual(['WhatThereIs', 'WarmRows', 'WarmRows']);
});

test('ends with the server, in the middle of a question too', async () => {
  const { asked, warmUp } = noting(async (name, signal) => {
    if (name !== 'WarmFacets') return { data: MODEL };
    queueMicrotask(() => warmUp.stop());
    await new Promise((resolve) => {
      signal.addEventListener('abort', resolve);
    });
    return { errors: [signal.reason] };
  });
  warmUp.start();
  await expect.poll(() => asked.at(-1)).toBe('WarmFacets');
  const before = asked.length;
  warmUp.start();
  expect(asked).toHaveLength(before);
});

test('asks no more of a database of others', async () => {
  const { asked, warmUp } = noting(async () => ({ data: { model: { ...MODEL.model, ground: 'PLAIN' } } }));
  warmUp.start();
  await expect.poll(() => asked).toEqual(['WhatThereIs']);
});
