import { createRequire } from 'node:module';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../..');
const OLDEST_NODE = [20, 19] as const;

/** One dependency of each package that runs; pnpm 12 runs a script even after an install that failed. */
const NEEDED = [
  ['cypher', 'neo4j-driver'],
  ['server', 'graphql-yoga'],
  ['client', 'vite/package.json'],
  ['scripts', 'commander'],
] as const;

/** What is missing and how to get it, or undefined. Imports nothing but Node, so that it can say so. */
export function missingDependencies(): string | undefined {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const [oldestMajor, oldestMinor] = OLDEST_NODE;
  if (major < oldestMajor || (major === oldestMajor && minor < oldestMinor)) {
    return `Orrery needs Node ${oldestMajor}.${oldestMinor} or newer; this is ${process.versions.node}.`;
  }
  const missing = NEEDED.filter(([folder, name]) => !resolves(join(ROOT, folder, 'package.json'), name));
  if (missing.length === 0) return undefined;
  const names = missing.map(([folder, name]) => `${name.split('/')[0]} (${folder})`).join(', ');
  return `Not installed: ${names}. Run: npx -y pnpm@10.34.9 install --frozen-lockfile`;
}

function resolves(from: string, name: string): boolean {
  try {
    createRequire(from).resolve(name);
    return true;
  } catch {
    return false;
  }
}
