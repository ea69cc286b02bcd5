import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { harbourLines, META } from '@orrery/ledger/test/toy.ts';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { claimsSchema } from './claims-schema.ts';

const ROOT = join(import.meta.dirname, '../..');
const validate = new Ajv2020({ discriminator: false, strict: false }).compile(JSON.parse(claimsSchema()));

function linesOf(path: string): readonly unknown[] {
  const text = readFileSync(join(ROOT, path), 'utf8');
  return text.split('\n').flatMap((line): unknown[] => (line.trim() === '' ? [] : [JSON.parse(line)]));
}

test.each([
  'data/lecun-2025-10/claims.jsonl',
  'data/epoch-models/judgements.claims.jsonl',
  'data/judgements.claims.jsonl',
  'cypher/fixtures/tiny.claims.jsonl',
])('%s is what the schema says', (path) => {
  expect(linesOf(path).filter((line) => !validate(line))).toEqual([]);
});

test('everything the format has is in it', () => {
  const more = [
    { type: 'merge', from: 'person:a', into: 'person:b', by: 'team', reason: 'one', force: true },
    { type: 'retraction', doc: 'doc:x', by: 'team', reason: 'made up' },
  ];
  expect([...harbourLines(), ...more].filter((line) => !validate(line))).toEqual([]);
});

test.each([
  { ...META, format: 'claims/3' },
  { type: 'entity', id: 'Ada', labels: ['Person'], name: 'Ada' },
  { type: 'entity', id: 'person:ada', labels: ['Persn'], name: 'Ada' },
  { type: 'entity', id: 'person:ada', labels: ['Person'], name: 'Ada', nmae: 'x' },
  { type: 'claim', ref: 'r', p: 'WORKS_AT', s: 'person:ada', o: 'org:dock', cite: [] },
  { type: 'claim', ref: 'r', p: 'WORKS', s: 'person:ada', o: 'org:dock', cite: [{ par: 1 }] },
  { type: 'claim', ref: 'r', p: 'WORKS_AT', s: 'person:ada', o: 'org:dock', start: 'May', cite: [{ par: 1 }] },
  { type: 'claim', ref: 'r', p: 'WORKS_AT', s: 'person:ada', o: 'org:dock', cite: [{ par: 0 }] },
  { type: 'surprise' },
])('%j is not', (line) => {
  expect(validate(line)).toBe(false);
});
