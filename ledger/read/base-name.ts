/** The last two parts of a path: reports are passed on, and the rest of the path would tell of the machine. */
export function baseName(path: string): string {
  return path.split(/[\\/]/).slice(-2).join('/');
}
