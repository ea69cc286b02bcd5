/**
 * A check whose success holds for so many milliseconds: it runs again only after that, once for all that ask meanwhile. A failure holds
 * for nothing. Rejects with what the check throws.
 */
export function holdsFor(milliseconds: number, check: () => Promise<void>): () => Promise<void> {
  let provenAt = Number.NEGATIVE_INFINITY;
  let running: Promise<void> | undefined;
  const prove = async (): Promise<void> => {
    try {
      await check();
      provenAt = performance.now();
    } finally {
      running = undefined;
    }
  };
  return () => {
    if (performance.now() - provenAt < milliseconds) return Promise.resolve();
    running ??= prove();
    return running;
  };
}
