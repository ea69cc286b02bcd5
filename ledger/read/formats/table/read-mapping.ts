import { nearestWord } from '../../did-you-mean.ts';
import type { Problems } from '../../problem.ts';
import { parseDate } from '../../time.ts';
import { type ReportAt, readYaml } from '../read-yaml.ts';
import { type Mapping, mappingSchema, misfits } from './mapping.ts';

/** Reads and checks a mapping file; undefined when something is wrong with it, which is reported at its line and column. */
export async function readMapping(path: string, problems: Problems): Promise<Mapping | undefined> {
  return readYaml({ path, schema: mappingSchema, problems }, checkNames);
}

/** What the shape alone cannot tell: entities that are named but not mapped, dates that are none. */
function checkNames(mapping: Mapping, report: ReportAt): void {
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
    for (const other of entity.homonyms?.sharing ?? []) check(['entities', name, 'homonyms', 'sharing'], other);
    for (const [index, step] of entity.steps.entries()) {
      if ('leaveOut' in step) check(['entities', name, 'steps', index, 'leaveOut', 'namesOf'], step.leaveOut.namesOf);
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
