import type { Declaration } from '@orrery/cypher/model/declared.ts';
import type { ClaimsLine } from './lines.ts';
import type { Place, Problems } from './problem.ts';

/** How a source is read once. */
export interface Reading {
  /** Takes what is wrong with single lines or rows. A reader never throws for bad content. */
  readonly problems: Problems;
  /** Takes what the source leaves out on purpose, each with its reason. */
  readonly leftOut?: Problems | undefined;
  readonly signal?: AbortSignal | undefined;
  /** Told how many bytes were read since the last call, for the progress bar. */
  readonly onBytes?: ((bytes: number) => void) | undefined;
  /** The kinds of lines that are asked for. A reader whose lines name their documents may leave out others, to save work. Default: all. */
  readonly only?: ReadonlySet<ClaimsLine['type']> | undefined;
  /**
   * Asked of each line that is not blank, in order, with its number from 0, whether it is to be read. Only a reader that can pass over a
   * line without reading it asks, and reads those that say how others are to be read all the same. Default: all.
   */
  readonly wants?: ((number: number) => boolean) | undefined;
}

/**
 * Something to import. Whatever its format, it is read as lines of the claims format, in constant memory, and as often as needed:
 * each call of `lines` starts at the beginning and gives the same lines.
 */
export interface Source {
  /** The file that problems are reported in. */
  readonly path: string;
  readonly format: string;
  /** Every file whose bytes decide what the source says: the path itself, a mapping, a list of judgements. */
  readonly files: readonly string[];
  /** Whether one claim or entity may be stated on several lines, as in a table; in a claims file that is an error. */
  readonly gathers: boolean;
  /**
   * Where a person states the id of the document, for sources whose file does not: an import from another place is then confirmed
   * before it replaces what was there.
   */
  readonly sideCar?: string | undefined;
  /** The document that the file is, where its id may be unstated. */
  readonly document?: NamedDocument | undefined;
  lines(reading: Reading): AsyncGenerator<ClaimsLine>;
  /** The words it brings, and the file that declares them. */
  readonly words?: Declaration | undefined;
  /** What the source decided on purpose, counted, once it was read: "241 × author 'et al.' left out: not a person". */
  readonly notices?: () => readonly string[];
  /** The entities whose ids are made of a name alone, once the source was read: they must not meet those of another source by accident. */
  readonly namesMeant?: () => Iterable<NameMeant>;
}

/** A document that is a file: what it is called where no person has said so. */
export interface NamedDocument {
  /** After the file. */
  readonly usualId: string;
  /** Whether the side-car states an id, or is wrong, which its reader reports. */
  isNamed(): Promise<boolean>;
  /** Whether it was given its id by `name`, so that it is known which file it is. */
  isSettled(): boolean;
  /** Gives it another id for this import, and says what becomes of it. */
  name(id: string, notices: readonly string[]): void;
}

export interface NameMeant {
  readonly id: string;
  readonly name: string;
  /** What the mapping calls entities of this kind. */
  readonly as: string;
  readonly place: Place;
}

/** A source and the path that opens it again: not always the file it reports problems in, as a table is opened by its mapping. */
export interface OpenedSource extends Source {
  readonly opened: string;
}
