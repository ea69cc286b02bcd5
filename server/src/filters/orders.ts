import type { ClaimSort, EntityOrder } from '@orrery/cypher/compose/claims-keys.ts';
import { InvalidInput } from '@orrery/cypher/errors.ts';
import { predicatesIn } from '../vocabulary/names.ts';
import type { FilterParts } from './conditions.ts';
import type { ClaimOrderShape, EntityOrderShape } from './shapes.ts';

const MOST_KEYS = 4;

/** An order with what tells it from others: a cursor of one order is no cursor of another. */
export interface Ordered<Order> {
  readonly order: readonly Order[];
  readonly signature: string;
}

export async function entityOrders(
  given: readonly EntityOrderShape[] | null | undefined,
  parts: OrderParts,
): Promise<Ordered<EntityOrder>> {
  return signed(
    await Promise.all(upToId(checked(given)).map((shape, index) => entityOrder(shape, `orderBy[${index}]`, parts))),
  );
}

type OrderParts = Pick<FilterParts, 'properties' | 'vocabulary'>;

async function entityOrder(
  { by, direction, property, unit, over }: EntityOrderShape,
  place: string,
  { properties, vocabulary }: OrderParts,
): Promise<EntityOrder> {
  const descending = direction === 'desc';
  if (by !== 'links' && over !== null && over !== undefined) throw belongs(place, 'over', 'LINKS');
  if (by === 'links') {
    if (typeof property === 'string') throw belongs(place, 'property', 'PROPERTY or WORDS');
    const predicates = await predicatesIn({ [`${place}.over.predicates`]: over?.predicates }, vocabulary);
    return { by, descending, predicates: predicates ?? [], direction: over?.direction ?? 'both' };
  }
  if (by !== 'property' && by !== 'words') {
    if (typeof property === 'string') throw belongs(place, 'property', 'PROPERTY or WORDS');
    return { by, descending };
  }
  if (typeof property !== 'string') {
    throw new InvalidInput(`\`${place}\` orders by a property and names none. Give \`property\`.`);
  }
  const name = await properties.named(property, `${place}.property`);
  if (by === 'words') return { by, descending, property: name };
  return { by, descending, property: name, unit: await properties.unitOf(name, unit, `${place}.unit`) };
}

export function claimOrders(given: readonly ClaimOrderShape[] | null | undefined): Ordered<ClaimSort> {
  return signed(
    upToId(checked(given)).map(({ by, direction, unit }) => ({
      by,
      descending: direction === 'desc',
      ...(typeof unit === 'string' && { unit: unit === '' ? null : unit }),
    })),
  );
}

const belongs = (place: string, part: string, by: string): InvalidInput =>
  new InvalidInput(`\`${place}.${part}\` belongs to \`by: ${by}\`. Leave one of them out.`);

function checked<Order>(given: readonly Order[] | null | undefined): readonly Order[] {
  const orders = given ?? [];
  if (orders.length > MOST_KEYS)
    throw new InvalidInput(`\`orderBy\` has ${orders.length} keys. Give at most ${MOST_KEYS}.`);
  return orders;
}

/** No two have one id, so nothing is left to the keys behind it; and ascending it is what every page ends its order with. */
function upToId<Order extends { readonly by: string; readonly direction: string }>(
  orders: readonly Order[],
): readonly Order[] {
  const at = orders.findIndex(({ by }) => by === 'id');
  if (at === -1) return orders;
  return orders.slice(0, orders[at]?.direction === 'asc' ? at : at + 1);
}

const signed = <Order>(order: readonly Order[]): Ordered<Order> => ({ order, signature: JSON.stringify(order) });
