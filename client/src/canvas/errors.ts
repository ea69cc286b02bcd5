/** A line was to be drawn to a node that is not on the canvas. Add the node in the same patch. */
export class UnknownEndError extends Error {
  override readonly name = 'UnknownEndError' as const;
  constructor(line: string, end: string) {
    super(`The line "${line}" ends at "${end}", which is not on the canvas. Add the node first, or in the same patch.`);
  }
}
