import { CypherOperatorRef, CypherPlanRef } from './refs.ts';

CypherPlanRef.implement({
  description: 'How the database runs a query.',
  fields: (t) => ({
    isProfile: t.exposeBoolean('isProfile', { description: 'The query was run, so figures of the run are there.' }),
    planner: t.exposeString('planner', { nullable: true, description: 'What made the plan, such as "COST".' }),
    runtime: t.exposeString('runtime', { nullable: true, description: 'What runs it, such as "SLOTTED".' }),
    version: t.exposeString('version', { nullable: true, description: 'The version of the language, such as "5".' }),
    operators: t.field({
      type: [CypherOperatorRef],
      description:
        'The operators as a tree by `parent`, each before those whose rows it takes; the first gives the answer.',
      resolve: ({ operators }) => operators,
    }),
  }),
});

CypherOperatorRef.implement({
  description: 'One step of a plan.',
  fields: (t) => ({
    id: t.exposeInt('id', { description: 'Its place in `operators`, from 0.' }),
    parent: t.exposeInt('parent', {
      nullable: true,
      description: 'The `id` of the operator that takes its rows; null for the first.',
    }),
    operator: t.exposeString('operator', { description: 'Its name, such as "NodeByLabelScan".' }),
    details: t.exposeString('details', { nullable: true, description: 'What it does, such as "p:Person".' }),
    identifiers: t.exposeStringList('identifiers', { description: 'The variables it has.' }),
    estimatedRows: t.exposeFloat('estimatedRows', {
      nullable: true,
      description: 'How many rows the planner expects.',
    }),
    rows: t.exposeFloat('rows', {
      nullable: true,
      description: 'How many rows it gave; null where the query was not run.',
    }),
    dbHits: t.exposeFloat('dbHits', {
      nullable: true,
      description: 'How often it read from the store; null where the query was not run.',
    }),
    hitShare: t.exposeFloat('hitShare', { nullable: true, description: 'Its part of all database hits, from 0 to 1.' }),
    pageCacheHits: t.exposeFloat('pageCacheHits', {
      nullable: true,
      description: 'Pages it found in memory; null where the database does not count them.',
    }),
    pageCacheMisses: t.exposeFloat('pageCacheMisses', {
      nullable: true,
      description: 'Pages it had to fetch; null where the database does not count them.',
    }),
    timeMs: t.exposeFloat('timeMs', {
      nullable: true,
      description: 'Milliseconds it took; null where the database does not measure it, as in the Community Edition.',
    }),
    timeShare: t.exposeFloat('timeShare', {
      nullable: true,
      description: 'Its part of the time of all operators, from 0 to 1.',
    }),
    arguments: t.field({
      type: 'JSON',
      description: 'What else the database says of it, by name, as tagged JSON.',
      resolve: (operator) => operator.arguments,
    }),
  }),
});
