import { entityTypeNames } from '@orrery/cypher/model/entity-types.ts';
import { predicateNames } from '@orrery/cypher/model/predicates.ts';
import { namesOf, type Stated, type StatedFields } from '@orrery/cypher/model/records/field.ts';
import { LINES } from '@orrery/cypher/model/records/lines.ts';
import { z } from 'zod';

const text = z.string().min(1);
const id = z.string().regex(/^[a-z][a-z0-9-]*:[a-z0-9][a-z0-9._-]*(?:#[a-z0-9][a-z0-9._-]*)?$/);
const documentId = z.string().regex(/^doc:[a-z0-9][a-z0-9._-]*(?:#[a-z0-9][a-z0-9._-]*)?$/);
const part = String.raw`\d{4}(?:-\d{2}(?:-\d{2})?)?`;
const date = z
  .string()
  .regex(new RegExp(String.raw`^(?:${part}~?|\[${part}\.\.(?:${part})?\]|\[\.\.${part}\])$`))
  .describe('2025-07-03, 2025-07, 2025, 2025-09-10~ (about), [2025-08-21..2025-08-31] (one unknown day in it)');
const moment = z.string().regex(/^\d{4}(?:-\d{2}(?:-\d{2}(?:[T ].*)?)?)?$/);
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const paragraphKey = z.string().regex(/^[a-z0-9][a-z0-9._-]{0,63}$/);
const texts = z.union([text, z.record(z.string().regex(/^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$/), text)]);

/** The schema of one value. */
function valueOf(field: Stated): z.ZodType {
  switch (field.form) {
    case 'number':
      return z.number();
    case 'count':
      return z.int().min(field.least ?? 0);
    case 'flag':
      return z.boolean();
    case 'word':
      return z.enum(Object.keys(field.words ?? {}) as [string, ...string[]]);
    case 'date':
      return date;
    case 'endDate':
      return z.union([date, z.literal('..')]);
    case 'day':
      return day;
    case 'moment':
      return moment;
    case 'sha256':
      return sha256;
    case 'key':
      return paragraphKey;
    case 'id':
    case 'entity':
      return id;
    case 'entities':
      return z.union([id, z.array(id)]);
    case 'documentId':
    case 'document':
      return documentId;
    case 'documents':
      return z.union([documentId, z.array(documentId)]);
    case 'labels':
      return z.array(z.enum(entityTypeNames())).min(1).max(2);
    case 'predicate':
      return z.enum(predicateNames());
    case 'entries': {
      const list = z.array(z.strictObject(shapeOf(field.entries ?? {})));
      return field.required === true ? list.min(1) : list;
    }
    default:
      return field.localised === undefined ? text : texts;
  }
}

function shapeOf(fields: StatedFields): Readonly<Record<string, z.ZodType>> {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([name, field]) => {
      const [inFile = name, ...seconds] = namesOf(field.inFile ?? name, field);
      const value = valueOf(field).describe(field.means);
      return [
        [inFile, field.required === true ? value : value.optional()],
        ...seconds.map((second) => [second, text.optional().describe(`${field.means} (claims/1 only)`)] as const),
      ] as const;
    }),
  );
}

/**
 * The JSON Schema of one line of a claims file, from the definitions of the records. It says what a line may look like; what only the
 * whole file can tell (references, ends of predicates, days that do not exist) the importer checks.
 */
export function claimsSchema(): string {
  const lines = Object.entries(LINES).map(([type, fields]) =>
    z.strictObject({
      type: z.literal(type),
      ...shapeOf(fields),
      ...(type === 'meta' ? { format: z.enum(['claims/1', 'claims/2']) } : {}),
    }),
  );
  const [first, ...others] = lines;
  if (first === undefined) throw new Error('The format has no lines.');
  const schema = z.toJSONSchema(z.discriminatedUnion('type', [first, ...others]));
  const title = 'One line of a claims file (claims/1 and claims/2)';
  return `${JSON.stringify({ $id: 'urn:orrery:claims:2', title, ...schema }, undefined, 2)}\n`;
}
