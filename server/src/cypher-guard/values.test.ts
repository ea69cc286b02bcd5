import neo4j from 'neo4j-driver';
import { describe, expect, test } from 'vitest';
import { noFindings, toJson } from './values.ts';

const json = (value: unknown) => toJson(value, noFindings());

describe('the values of an answer as JSON', () => {
  test('an integer beyond 2^53 travels as text, a smaller one as a number', () => {
    expect(json([9007199254740993n, 42n])).toEqual(['9007199254740993', 42]);
  });

  test('what JSON has no number for travels as text', () => {
    expect(json([Number.NaN, Number.POSITIVE_INFINITY, 1.5])).toEqual(['NaN', 'Infinity', 1.5]);
  });

  test('days, times and durations are ISO text', () => {
    const values = [new neo4j.types.Date(2025n, 10n, 10n), new neo4j.types.Duration(14n, 3n, 16n, 0n)];
    expect(json(values)).toEqual(['2025-10-10', 'P1Y2M3DT16S']);
  });

  test('a key named __proto__ stays data', () => {
    const map: unknown = JSON.parse('{"__proto__": {"polluted": true}}');
    expect(JSON.stringify(json(map))).toBe('{"__proto__":{"polluted":true}}');
    expect({}).not.toHaveProperty('polluted');
  });

  test('a map that claims to be a node is a map', () => {
    expect(json({ __isNode__: true, labels: 'x' })).toEqual({ __isNode__: true, labels: 'x' });
  });

  test('entities and drawn links are found, claims and what belongs to them are not drawable', () => {
    const findings = noFindings();
    const person = new neo4j.types.Node(1n, ['OrreryEntity', 'Entity', 'Person'], { id: 'person:a' }, '4:1');
    const claim = new neo4j.types.Node(2n, ['Claim'], { id: 'c_1' }, '4:2');
    const drawn = new neo4j.types.Relationship(3n, 1n, 1n, 'WORKS_AT', { claimId: 'c_2' }, '5:3', '4:1', '4:1');
    const subject = new neo4j.types.Relationship(4n, 2n, 1n, 'SUBJECT', {}, '5:4', '4:2', '4:1');
    expect(toJson([person, claim, claim, drawn, subject], findings)).toMatchObject([
      { $type: 'Node', labels: ['OrreryEntity', 'Entity', 'Person'], properties: { id: 'person:a' } },
      { $type: 'Node' },
      { $type: 'Node' },
      { $type: 'Relationship', type: 'WORKS_AT', startNodeElementId: '4:1' },
      { $type: 'Relationship', type: 'SUBJECT' },
    ]);
    expect([...findings.entityIds]).toEqual(['person:a']);
    expect([...findings.claimIds]).toEqual(['c_2']);
    expect(findings.undrawable.size).toBe(2);
  });
});
