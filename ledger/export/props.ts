/** What is stored of a node, read field by field: a field of another type than asked for is not there. */
export class StoredProps {
  private readonly props: ReadonlyMap<string, unknown>;

  constructor(props: unknown) {
    this.props = new Map(typeof props === 'object' && props !== null ? Object.entries(props) : []);
  }

  /** The same with other values for these. */
  with(others: Readonly<Record<string, unknown>>): StoredProps {
    return new StoredProps({ ...Object.fromEntries(this.props), ...others });
  }

  text(name: string): string | undefined {
    const value = this.props.get(name);
    return typeof value === 'string' ? value : undefined;
  }

  texts(name: string): readonly string[] {
    const value = this.props.get(name);
    return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
  }

  /** Integers are stored as such and come as bigint; none of them is beyond what a JSON number keeps. */
  number(name: string): number | undefined {
    const value = this.props.get(name);
    return typeof value === 'bigint' ? Number(value) : typeof value === 'number' ? value : undefined;
  }

  flag(name: string): true | undefined {
    return this.props.get(name) === true ? true : undefined;
  }
}

/** The objects of a json column that holds a list. */
export function objectsIn(value: unknown): readonly ReadonlyMap<string, unknown>[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((item: unknown) =>
    typeof item === 'object' && item !== null ? [new Map<string, unknown>(Object.entries(item))] : [],
  );
}
