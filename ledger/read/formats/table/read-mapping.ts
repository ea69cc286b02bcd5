import { nearestWord } from '../../did-you-mean.ts';
import type { Problems } from '../../problem.ts';
import { parseDate } from '../../time.ts';
import { type ReportAt, readYaml } from '../read-yaml.ts';
import { misfits } from './claim-rules.ts';
import { isJsonTable } from './json-cells.ts';
import { type Mapping, mappingSchema } from './mapping.ts';

/** Reads and checks a mapping file; undefined when something is wrong with it, which is reported at its line and column. */
export async function readMapping(path: string, problems: Problems): Promise<Mapping | undefined> {
  return readYaml({ path, schema: mappingSchema, problems }, checkNames);
}

/** What the shape alone cannot tell: entities that are named but not mapped, dates that are none. */
function checkNames(mapping: Mapping, report: ReportAt): void {
  for (const word of ['delimiter', 'quote', 'encoding', 'skip'] as const) {
    if (!isJsonTable(mapping.table) || mapping[word] === undefined || mapping[word] === 0) continue;
    report([word], `"${word}" is of no use for JSON`, 'take it out; JSON is UTF-8 and has no separators');
  }
  if (mapping.rows !== undefined && !isJsonTable(mapping.table)) {
    report(['rows'], '"rows" says where JSON has its rows; this table is none', 'take it out');
  }
  const names = Object.keys(mapping.entities);
  const check = (keys: readonly (string | number)[], name: string | undefined): void => {
    if (name === undefined || names.includes(name)) return;
    const near = nearestWord(name, names);
    const remedy = near === undefined ? `there are ${names.join(', ')}` : `did you mean "${near}"?`;
    report(keys, `no entity "${name}" in this mapping`, remedy);
  };
  for (const [index, claim] of mapping.claims.entries()) {
    check(['claims', index, 'subject'], claim.subject);
    check(['claims', index, 'object'], claim.object);
  }
  for (const [name, entity] of Object.entries(mapping.entities)) {
    check(['entities', name, 'alignedWith'], entity.alignedWith);
    if (typeof entity.join === 'object') check(['entities', name, 'join'], entity.join.beside);
    if (entity.join === 'id' && entity.id === undefined) {
      report(['entities', name, 'join'], 'there is no "id" to join by', 'name the column of the id: id: { column: … }');
    }
    if (entity.join !== undefined && entity.scope !== undefined) {
      report(
        ['entities', name, 'scope'],
        '"scope" keeps names to this table, "join" does not',
        'take one of the two out',
      );
    }
    const { alignedWith } = entity;
    const hasName = entity.column !== undefined || entity.text !== undefined;
    for (const word of ['nameZh', 'homonyms', 'typeByWord'] as const) {
      if (entity[word] === undefined || hasName) continue;
      report(['entities', name, word], `"${word}" is about names, and this entity has an id alone`, 'take it out');
    }
    if (!hasName && Object.keys(entity.decided).length > 0) {
      report(['entities', name, 'decided'], '"decided" is about names, and this entity has an id alone', 'take it out');
    }
    if (!hasName && entity.steps.length > 0) {
      const remedy = 'put them under "id"';
      report(['entities', name, 'steps'], '"steps" are about the name, and this entity has an id alone', remedy);
    }
    if (entity.homonyms !== undefined && entity.id !== undefined) {
      const message = 'each name has its id, so "homonyms" does nothing';
      report(['entities', name, 'homonyms'], message, 'take it out, or "id"');
    }
    if (entity.kind !== undefined && (alignedWith !== undefined || entity.typeFrom !== undefined)) {
      const message = '"type" by a column holds for the whole row; the words of a list go under "typeFrom"';
      report(['entities', name, 'type'], message, 'give one type, and "typeFrom" for the others');
    }
    const isAsked = mapping.claims.some(({ subject, object }) => object === name && subject === alignedWith);
    if (alignedWith !== undefined && !isAsked) {
      const message = `no claim has ${alignedWith} as subject and ${name} as object, so "alignedWith" does nothing`;
      report(['entities', name, 'alignedWith'], message, 'take it out, or add the claim');
    }
    if (alignedWith !== undefined && entity.column === undefined) {
      report(['entities', name, 'alignedWith'], 'only a list in one column can be lined up', 'give "column"');
    }
    for (const other of entity.homonyms?.sharing ?? []) check(['entities', name, 'homonyms', 'sharing'], other);
    for (const [index, step] of entity.steps.entries()) {
      if ('leaveOut' in step) check(['entities', name, 'steps', index, 'leaveOut', 'namesOf'], step.leaveOut.namesOf);
    }
  }
  for (const [index, claim] of mapping.claims.entries()) {
    for (const field of ['at', 'start', 'end'] as const) {
      if (claim[field]?.reason === undefined || claim[field].notAfter !== undefined) continue;
      report(['claims', index, field, 'reason'], '"reason" says why a date is left out; none is', 'add "notAfter"');
    }
    if (claim.toItself === 'leaveOut' && claim.object === undefined) {
      report(['claims', index, 'toItself'], 'a claim without an object joins nothing to itself', 'take it out');
    }
    if (claim.number?.reason !== undefined && claim.number.min === undefined) {
      report(['claims', index, 'number', 'reason'], '"reason" says why a figure is left out; none is', 'add "min"');
    }
  }
  for (const { index, message } of misfits(mapping)) {
    report(['claims', index], message, 'cypher/model/predicates lists what each predicate takes');
  }
  for (const field of ['publishedAt', 'anchorDate'] as const) {
    const value = mapping.document[field];
    const result = value === undefined ? undefined : parseDate(value);
    if (result?.ok === false) report(['document', field], `${field}: ${result.message}`, result.remedy);
  }
}
