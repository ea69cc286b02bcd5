/** A float as Cypher writes it: `1.0` is no whole number, and `-0.0`, `NaN` and `Infinity` stay what they are. */
export function floatText(value: number): string {
  if (Object.is(value, -0)) return '-0.0';
  const text = String(value);
  return /^-?\d+$/.test(text) ? `${text}.0` : text;
}

const FLOAT = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?$/i;

/** The float that a text writes; undefined for what is none, and for what a double cannot hold (`1e400`, `1e-400`). */
export function readFloat(text: string): number | undefined {
  if (text === 'NaN') return Number.NaN;
  if (text === 'Infinity' || text === '+Infinity') return Number.POSITIVE_INFINITY;
  if (text === '-Infinity') return Number.NEGATIVE_INFINITY;
  if (!FLOAT.test(text)) return undefined;
  const value = Number(text);
  const hasVanished = value === 0 && /[1-9]/.test(text.replace(/e.*$/i, ''));
  return Number.isFinite(value) && !hasVanished ? value : undefined;
}
