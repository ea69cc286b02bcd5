/** Test files in the order in which they most likely notice a change of `file`: its own test, then by folder, a plain one before one with a page. */
export function nearestFirst(file: string, tests: readonly string[]): readonly string[] {
  const own = stem(file);
  const distance = (test: string): number => {
    if (stem(test) === own) return 0;
    const shared = sharedFolders(file, test);
    return 100 - 2 * shared + (test.includes('.dom.test.') ? 1 : 0);
  };
  return tests.toSorted((a, b) => distance(a) - distance(b) || a.localeCompare(b));
}

const stem = (path: string): string => path.replace(/(?:\.dom)?(?:\.test)?\.tsx?$/, '');

function sharedFolders(a: string, b: string): number {
  const [one, other] = [a.split('/').slice(0, -1), b.split('/').slice(0, -1)];
  const at = one.findIndex((folder, index) => folder !== other[index]);
  return at === -1 ? one.length : at;
}
