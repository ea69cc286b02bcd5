import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Command, InvalidArgumentError } from '@commander-js/extra-typings';
import { powerLaw } from './generate/power-law.ts';

function toCount(text: string): number {
  if (!/^\d+$/.test(text)) throw new InvalidArgumentError('Give a whole number, such as 10000.');
  return Number(text);
}

const program = new Command('generate')
  .description('Writes a made-up graph of people, labs and products as a claims file, the same for the same seed.')
  .argument('<file>', 'such as made-up.claims.jsonl')
  .option('--entities <n>', 'how many', toCount, 10_000)
  .option('--claims <n>', 'for each entity, on average', toCount, 3)
  .option('--seed <n>', 'another seed, another graph', toCount, 1)
  .action(async (file, options) => {
    await pipeline(Readable.from(powerLaw(options)), createWriteStream(file));
  });

await program.parseAsync();
