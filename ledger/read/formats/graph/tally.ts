import { basename } from 'node:path';
import type { Place, ProblemCode, Problems } from '../../problem.ts';

/** What is wrong with one record. Those with one cause are reported once. */
export interface Fault {
  readonly code: ProblemCode;
  /** Faults of one cause differ in their place and sample only. */
  readonly cause: string;
  /** What the file holds there: an id, a value. */
  readonly sample?: string | undefined;
  readonly say: (told: Told) => readonly [message: string, remedy: string];
}

export interface Told {
  readonly count: number;
  /** The first few samples, in quotation marks. */
  readonly samples: string;
}

interface Cause extends Fault {
  readonly place: Place;
  count: number;
  readonly samples: Set<string>;
  /** The first few lines that it is on. */
  readonly lines: Set<number>;
}

const SAMPLES = 3;
const LINES = 5;
const SAMPLE_LENGTH = 60;

/** Counts what is wrong, left out or read by a rule, so that a file with one fault a thousand times has one problem with its count. */
export class Tally {
  private readonly causes = new Map<string, Cause>();
  private readonly notes = new Map<string, number>();

  fault(place: Place, fault: Fault): void {
    const key = `${fault.code} ${fault.cause}`;
    const cause = this.causes.get(key) ?? { ...fault, place, count: 0, samples: new Set(), lines: new Set() };
    this.causes.set(key, cause);
    cause.count += 1;
    if (cause.lines.size < LINES && cause.place.file === place.file) cause.lines.add(place.line);
    if (fault.sample !== undefined && cause.samples.size < SAMPLES) cause.samples.add(cut(fault.sample));
  }

  note(what: string, count = 1): void {
    this.notes.set(what, (this.notes.get(what) ?? 0) + count);
  }

  report(problems: Problems): void {
    for (const { place, code, say, count, samples, lines } of this.causes.values()) {
      const shown = [...samples].map((sample) => `"${sample}"`).join(', ');
      const more = count > samples.size && samples.size > 0 ? ', …' : '';
      const [message, remedy] = say({ count, samples: `${shown}${more}` });
      const where = lines.size === 1 ? '' : `; lines ${[...lines].join(', ')}${count > lines.size ? ', …' : ''}`;
      problems.add({ ...place, code, message: `${message}${where}`, remedy });
    }
  }

  /** `12 × …`, in the order in which each was met first. */
  lines(): readonly string[] {
    return [...this.notes].map(([what, count]) => `${count} × ${what}`);
  }
}

function cut(text: string): string {
  return text.length > SAMPLE_LENGTH ? `${text.slice(0, SAMPLE_LENGTH)}…` : text;
}

/** `1 edge`, `12 edges`. */
export function counted(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`;
}

/** How the report counts what no field takes. */
export function keptAsText(property: string, of: 'nodes' | 'edges'): string {
  return `the property "${property}" of ${of}, kept as text`;
}

/** How a remedy names the side-car. */
export function carOf(sideCar: string): string {
  return basename(sideCar);
}

/** Where a record begins, as problems have it. */
export function placeOf({ file, line }: { readonly file: string; readonly line: number }): Place {
  return { file, line, column: 1 };
}
