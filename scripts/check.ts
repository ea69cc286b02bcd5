import { runSteps, type Step } from './check/steps.ts';

/** `pnpm check`: everything that can be judged without a database. The same in the editor, by hand and in CI. */
const STEPS: readonly Step[] = [
  { name: 'types: cypher', command: 'tsc', args: ['-p', 'cypher'] },
  { name: 'types: ledger', command: 'tsc', args: ['-p', 'ledger'] },
  { name: 'types: server', command: 'tsc', args: ['-p', 'server'] },
  { name: 'types: scripts', command: 'tsc', args: ['-p', 'scripts'] },
  { name: 'types: client', command: 'tsc', args: ['-p', 'client'] },
  { name: 'types: e2e', command: 'tsc', args: ['-p', 'e2e'] },
  { name: 'lint and walls', command: 'oxlint', args: ['--type-aware'] },
  { name: 'format', command: 'biome', args: ['check', '.'] },
  { name: 'generated files', command: 'tsx', args: ['scripts/gen.ts', '--check'] },
  { name: 'dead code', command: 'knip', args: [] },
  { name: 'first load', command: 'tsx', args: ['scripts/first-load.ts'] },
];

process.exitCode = (await runSteps(STEPS)) ? 0 : 1;
