/** Where a file lies on somebody's disk is nobody else's business. */
export function baseName(path: string): string {
  return path.split(/[\\/]/).slice(-2).join('/');
}
