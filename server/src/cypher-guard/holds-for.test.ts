import { expect, test } from 'vitest';
import { holdsFor } from './holds-for.ts';

test('a success holds, and many that ask at once share one check', async () => {
  let checks = 0;
  const prove = holdsFor(60_000, async () => {
    checks += 1;
  });
  await Promise.all([prove(), prove()]);
  await prove();
  expect(checks).toBe(1);
});

test('a failure holds for nothing', async () => {
  let checks = 0;
  const prove = holdsFor(60_000, () => {
    checks += 1;
    return checks === 1 ? Promise.reject(new Error('not yet')) : Promise.resolve();
  });
  await expect(prove()).rejects.toThrow('not yet');
  await prove();
  await prove();
  expect(checks).toBe(2);
});

test('after its time it is checked again', async () => {
  let checks = 0;
  const prove = holdsFor(0, async () => {
    checks += 1;
  });
  await prove();
  await prove();
  expect(checks).toBe(2);
});
