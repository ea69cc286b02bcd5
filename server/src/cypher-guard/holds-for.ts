/**
 * A question whose answer holds for so many milliseconds: it is asked again only after that, once for all that ask meanwhile. A failure
 * holds for nothing. Rejects with what the question throws.
 */
export function holdsFor<T>(milliseconds: number, question: () => Promise<T>): () => Promise<T> {
  let known: { readonly answer: T; readonly at: number } | undefined;
  let running: Promise<T> | undefined;
  const ask = async (): Promise<T> => {
    try {
      const answer = await question();
      known = { answer, at: performance.now() };
      return answer;
    } finally {
      running = undefined;
    }
  };
  return () => {
    if (known !== undefined && performance.now() - known.at < milliseconds) return Promise.resolve(known.answer);
    running ??= ask();
    return running;
  };
}
