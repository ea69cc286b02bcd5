/** How many rows of raw queries that are under way have been read, by the tickets that their askers chose. */
export interface RowsRead {
  /** From now on the ticket has a number, 0 at first; `close` forgets it. Without a ticket nothing is kept. */
  open(ticket: string | null): { readonly tell: (rows: number) => void; readonly close: () => void };
  /** Null where no query with this ticket is under way. */
  of(ticket: string): number | null;
}

export function createRowsRead(): RowsRead {
  const known = new Map<string, number>();
  return {
    open(ticket) {
      if (ticket === null) return { tell() {}, close() {} };
      known.set(ticket, 0);
      return {
        tell: (rows) => void known.set(ticket, rows),
        close: () => void known.delete(ticket),
      };
    },
    of: (ticket) => known.get(ticket) ?? null,
  };
}
