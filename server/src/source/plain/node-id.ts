/** How a node is named in links and saved views: by a key that the database keeps unique, else by what the database calls it now. */
export type NodeName =
  | { readonly by: 'key'; readonly label: string; readonly property: string; readonly value: string | bigint }
  | { readonly by: 'element'; readonly element: string };

const KEY = 'k';
const ELEMENT = 'e';
const RELATIONSHIP = 'r';
/** A longer key makes no address; such a node is named by its element id. */
const LONGEST_KEY = 100;
/** As the database writes them: `4:uuid:12`. Anything else would be an error of the query and no unknown id. */
const ELEMENT_ID = /^\d+:[0-9a-f-]{1,64}:\d+$/i;
const INTEGER = /^-?\d{1,19}$/;

/** Parts are joined by `~`, which `encodeURIComponent` leaves alone and a part therefore must not hold. */
const encode = (part: string): string => encodeURIComponent(toWellFormed(part)).replaceAll('~', '%7E');

/** Half a surrogate pair cannot stand in an address. */
const toWellFormed = (text: string): string => text.replaceAll(/\p{Surrogate}/gu, '\uFFFD');

export function writeNodeId(name: NodeName): string {
  if (name.by === 'element') return `${ELEMENT}~${name.element}`;
  const { label, property, value } = name;
  const kind = typeof value === 'bigint' ? 'i' : 's';
  return [KEY, encode(label), encode(property), kind, encode(String(value))].join('~');
}

export const writeLinkId = (element: string): string => `${RELATIONSHIP}~${element}`;

/** Undefined for what is no id of a node here. */
export function readNodeId(id: string): NodeName | undefined {
  const [kind, ...parts] = id.split('~');
  if (kind === ELEMENT && parts.length === 1) return elementOf(parts[0]);
  if (kind !== KEY || parts.length !== 4) return undefined;
  try {
    const [label = '', property = '', type, value = ''] = parts.map(decodeURIComponent);
    if (type === 's') return { by: 'key', label, property, value };
    if (type === 'i' && isInteger(value)) return { by: 'key', label, property, value: BigInt(value) };
  } catch {
    // No percent-encoding.
  }
  return undefined;
}

/** Undefined for what is no id of a relationship. */
export function readLinkId(id: string): string | undefined {
  const [kind, element, ...rest] = id.split('~');
  return kind === RELATIONSHIP && rest.length === 0 && element !== undefined && ELEMENT_ID.test(element)
    ? element
    : undefined;
}

/** The key as the database gave it, as text, and whether it is one there; undefined where it names nothing well. */
export function keyValue(text: string, isText: boolean): string | bigint | undefined {
  if (text.length > LONGEST_KEY || /\p{Surrogate}/u.test(text)) return undefined;
  if (isText) return text;
  return isInteger(text) ? BigInt(text) : undefined;
}

const isInteger = (text: string): boolean => INTEGER.test(text) && BigInt.asIntN(64, BigInt(text)) === BigInt(text);

const elementOf = (element = ''): NodeName | undefined =>
  ELEMENT_ID.test(element) ? { by: 'element', element } : undefined;
