/** One renderer at one size in one round. */
export interface Seen {
  readonly renderer: string;
  readonly size: number;
  readonly figures: Readonly<Record<string, number>>;
}

/** The middle of them; null of none. */
export function median(values: readonly number[]): number | null {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? null;
}

const COMPARED = [
  'first picture, ms',
  'longest task adding, ms',
  'pan, frames/s',
  'zoom, frames/s',
  'hover, frames/s',
  'drag, frames/s',
  'longest task panning, ms',
  'longest task hovering, ms',
  'longest task selecting a tenth, ms',
  'heap, MB',
] as const;

/** A Markdown table of medians for one size. Peers stand with ours divided by theirs; the first renderer is ours. */
export function tableOf(seen: readonly Seen[], size: number, renderers: readonly string[]): string {
  const middle = (renderer: string, figure: string): number | null =>
    median(
      seen
        .filter((each) => each.renderer === renderer && each.size === size)
        .flatMap(({ figures }) => figures[figure] ?? []),
    );
  const [own = ''] = renderers;
  const cell = (renderer: string, figure: string): string => {
    const value = middle(renderer, figure);
    const ours = middle(own, figure);
    if (value === null) return '–';
    const shown = value < 10 ? value.toFixed(1) : String(Math.round(value));
    return renderer === own || ours === null || value === 0 ? shown : `${shown} (${(ours / value).toFixed(2)})`;
  };
  return [
    `| ${size} nodes, ${2 * size} lines | ${renderers.join(' | ')} |`,
    `|---|${renderers.map(() => '---|').join('')}`,
    ...COMPARED.map((figure) => `| ${figure} | ${renderers.map((renderer) => cell(renderer, figure)).join(' | ')} |`),
  ].join('\n');
}
