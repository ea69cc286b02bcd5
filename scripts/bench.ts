import { BENCHES } from './bench/benches.ts';

/** `pnpm bench [name]… [--quick]`: measures against bare peers in the same run and prints ratios. Absolute times are this machine's. */
const isQuick = process.argv.includes('--quick');
const names = process.argv.slice(2).filter((name) => name !== '--quick');
const unknown = names.filter((name) => !BENCHES.some((bench) => bench.name === name));
if (unknown.length > 0) {
  console.error(`"${unknown.join(' ')}" is no bench. There are: ${BENCHES.map(({ name }) => name).join(', ')}.`);
  process.exitCode = 1;
} else {
  for (const bench of BENCHES.filter(({ name }) => names.length === 0 || names.includes(name))) {
    console.log(`\n${bench.name}: ${bench.about}`);
    // One after the other: they would only disturb each other.
    // oxlint-disable-next-line no-await-in-loop
    await bench.run({ isQuick });
  }
}
