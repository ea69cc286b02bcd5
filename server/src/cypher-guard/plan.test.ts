import type { Plan } from 'neo4j-driver';
import { describe, expect, test } from 'vitest';
import { inspectPlan } from './plan.ts';

const plan = (operatorType: string, details = '', children: Plan[] = []): Plan => ({
  operatorType: `${operatorType}@neo4j`,
  identifiers: [],
  arguments: { Details: details },
  children,
});

describe('the plan of a query', () => {
  test('a plain read passes', () => {
    const read = plan('ProduceResults', 'n', [plan('NodeByLabelScan', 'n:Person')]);
    expect(() => inspectPlan({ queryType: 'r', plan: read })).not.toThrow();
  });

  test.for(['w', 'rw', 's', 'DBMS', ''])('a query of type "%s" is refused', (queryType) => {
    expect(() => inspectPlan({ queryType, plan: plan('ProduceResults') })).toThrow(/not a read/);
  });

  test('a query without a plan is refused', () => {
    expect(() => inspectPlan({ queryType: 'r', plan: false })).toThrow(/no plan/);
  });

  test('an unknown operator is refused by its name, however deep it stands', () => {
    const deep = plan('ProduceResults', '', [plan('Apply', '', [plan('TimeTravel')])]);
    expect(() => inspectPlan({ queryType: 'r', plan: deep })).toThrow(/TimeTravel/);
  });

  test('a procedure call passes only with a name from the list', () => {
    const call = (details: string) => plan('ProduceResults', '', [plan('ProcedureCall', details)]);
    expect(() => inspectPlan({ queryType: 'r', plan: call('db.labels() :: (label :: STRING)') })).not.toThrow();
    expect(() => inspectPlan({ queryType: 'r', plan: call('db.stats.clear("QUERIES") :: ()') })).toThrow(
      /db\.stats\.clear/,
    );
    expect(() => inspectPlan({ queryType: 'r', plan: call('') })).toThrow(/cannot be read/);
  });

  test('a call that stands only in the details is found', () => {
    const hidden = plan('ProduceResults', '', [
      plan('Projection', '[x IN … | COLLECT { ResolvedCall(db.stats.clear, …) }]'),
    ]);
    expect(() => inspectPlan({ queryType: 'r', plan: hidden })).toThrow(/db\.stats\.clear/);
  });

  test('a function in the details passes only with a name from the list', () => {
    const of = (details: string) => ({ queryType: 'r', plan: plan('Projection', details) });
    expect(() => inspectPlan(of('date.truncate($autostring_0, n.day) AS day, count(n.x) AS many'))).not.toThrow();
    expect(() => inspectPlan(of('[x IN $a | apoc.cypher.runFirstColumnMany($b, {})] AS xs'))).toThrow(
      /runFirstColumnMany/,
    );
    expect(() => inspectPlan(of('`apoc`.`text`.join($a) AS x'))).toThrow(/apoc\.text\.join/);
  });

  test('a file that is loaded only in the details is found', () => {
    const hidden = plan('Projection', 'COLLECT { LOAD CSV FROM "x" AS row }');
    expect(() => inspectPlan({ queryType: 'r', plan: hidden })).toThrow(/load a file/);
  });
});
