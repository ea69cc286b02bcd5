import { encode } from '@orrery/cypher/values/encode.ts';
import neo4j from 'neo4j-driver';
import { expect, test } from 'vitest';
import { finder, noFindings } from './values.ts';

test('entities and drawn links are found, claims and what belongs to them are not drawable', () => {
  const findings = noFindings();
  const person = new neo4j.types.Node(1n, ['OrreryEntity', 'Entity', 'Person'], { id: 'person:a' }, '4:1');
  const claim = new neo4j.types.Node(2n, ['Claim'], { id: 'c_1' }, '4:2');
  const drawn = new neo4j.types.Relationship(3n, 1n, 1n, 'WORKS_AT', { claimId: 'c_2' }, '5:3', '4:1', '4:1');
  const subject = new neo4j.types.Relationship(4n, 2n, 1n, 'SUBJECT', {}, '5:4', '4:2', '4:1');
  encode([person, { within: [claim, claim] }, drawn, subject], finder(findings));
  expect([...findings.entityIds]).toEqual(['person:a']);
  expect([...findings.claimIds]).toEqual(['c_2']);
  expect(findings.undrawable.size).toBe(2);
});
