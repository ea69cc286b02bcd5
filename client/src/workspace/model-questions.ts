import type { CypherQuestion } from './starter-questions.ts';

/** What a reader asks of a table of models. Most answers are lists: the figures are not drawn. */
export const MODEL_QUESTIONS: readonly CypherQuestion[] = [
  {
    id: 'compute',
    group: 'models',
    label: 'question.compute',
    columns: ['question.column.model', 'question.column.compute'],
    query: `MATCH (c:Claim {predicate: 'TRAINED_WITH'})-[:SUBJECT]->(model:Entity)
WHERE c.shown AND c.valueNumber IS NOT NULL
{and c: CLAIM TRAINED_WITH}
RETURN model, c.valueNumber AS compute
ORDER BY compute DESC
LIMIT 25`,
  },
  {
    id: 'prolific',
    group: 'models',
    label: 'question.prolific',
    columns: ['question.column.person', 'question.column.labs', 'question.column.models'],
    query: `MATCH (person:Person)-[wrote:AUTHORED]->(model:Model)<-[made:DEVELOPED]-(lab:Organisation)
{where wrote: AUTHORED; made: DEVELOPED}
RETURN person, count(DISTINCT lab) AS labs, count(DISTINCT model) AS models
ORDER BY labs DESC, models DESC, person.name
LIMIT 25`,
  },
  {
    id: 'based-on',
    group: 'models',
    label: 'question.basedOn',
    blanks: [{ name: 'family', kind: 'entity', label: 'question.field.family' }],
    query: `MATCH (family:Entity {id: $family})
MATCH (model:Model)-[based:BASED_ON]->(base:Model)
WHERE (base = family OR (base)-[:PART_OF]->(family) OR (base)-[:PART_OF]->(:Model)-[:PART_OF]->(family))
{and based: BASED_ON}
RETURN model, based, base`,
  },
  {
    id: 'countries',
    group: 'models',
    label: 'question.countries',
    columns: ['question.column.country', 'question.column.labs'],
    query: `MATCH (lab:Organisation)-[located:LOCATED_IN]->(country:Place)
{where located: LOCATED_IN}
RETURN country, count(DISTINCT lab) AS labs
ORDER BY labs DESC, country.name
LIMIT 50`,
  },
  {
    id: 'two-labs',
    group: 'models',
    label: 'question.twoLabs',
    blanks: [
      { name: 'first', kind: 'entity', label: 'question.field.first' },
      { name: 'second', kind: 'entity', label: 'question.field.second' },
    ],
    columns: ['question.column.person', 'question.column.firstModels', 'question.column.secondModels'],
    query: `MATCH (:Entity {id: $first})-[made:DEVELOPED]->(one:Model)<-[wrote:AUTHORED]-(person:Person)
MATCH (person)-[wroteToo:AUTHORED]->(other:Model)<-[madeToo:DEVELOPED]-(:Entity {id: $second})
WHERE one <> other
{and made: DEVELOPED; wrote: AUTHORED; wroteToo: AUTHORED; madeToo: DEVELOPED}
WITH person, collect(DISTINCT one) AS there, collect(DISTINCT other) AS andThere
RETURN person, there, andThere
ORDER BY size(there) + size(andThere) DESC, person.name
LIMIT 50`,
  },
  {
    id: 'year-lab',
    group: 'models',
    label: 'question.yearLab',
    blanks: [
      { name: 'lab', kind: 'entity', label: 'question.field.lab' },
      { name: 'year', kind: 'year', label: 'question.field.year' },
    ],
    columns: ['question.column.model', 'question.column.day'],
    query: `MATCH (lab:Entity {id: $lab})-[made:DEVELOPED]->(model:Model)
WHERE made.startEarliest.year <= toInteger($year) AND made.startLatest.year >= toInteger($year)
{and made: DEVELOPED}
RETURN model, made.startEarliest AS day
ORDER BY day, model.name
LIMIT 100`,
  },
  {
    id: 'open-weights',
    group: 'models',
    label: 'question.open',
    columns: ['question.column.model', 'question.column.access', 'question.column.day'],
    query: `MATCH (c:Claim {predicate: 'AVAILABLE_AS'})-[:SUBJECT]->(model:Model)<-[made:DEVELOPED]-(:Organisation)
WHERE c.shown AND c.value STARTS WITH 'Open weights'
{and c: CLAIM AVAILABLE_AS; made: DEVELOPED}
WITH model, c.value AS access, max(made.startEarliest) AS day
RETURN model, access, day
ORDER BY day IS NULL, day DESC, model.name
LIMIT 100`,
  },
  {
    id: 'together',
    group: 'models',
    label: 'question.together',
    columns: [
      'question.column.model',
      'question.column.companies',
      'question.column.universities',
      'question.column.day',
    ],
    query: `MATCH (company:Company)-[too:DEVELOPED]->(model:Model)<-[made:DEVELOPED]-(school:Organisation)
WHERE (school.name CONTAINS 'Universit' OR school.name CONTAINS 'College' OR school.name CONTAINS 'Institute of Technology')
{and too: DEVELOPED; made: DEVELOPED}
WITH model, collect(DISTINCT company) AS companies, collect(DISTINCT school) AS schools, max(made.startEarliest) AS day
RETURN model, companies, schools, day
ORDER BY day IS NULL, day DESC, model.name
LIMIT 50`,
  },
];
