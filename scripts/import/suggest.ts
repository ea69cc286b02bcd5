import { suggestSource } from '@orrery/ledger/index.ts';
import { failureText } from './command.ts';

const SHOWN = 10;

/** `import FILE --suggest`: needs no database. Returns the exit code. */
export async function suggestCommand(path: string): Promise<number> {
  try {
    const { holds, written, kept, sentences, problems, notices } = await suggestSource(path);
    const lines = [
      ...holds,
      '',
      ...(written === undefined ? [] : [`Wrote ${written}. Read it and correct it: it is a beginning.`]),
      ...(kept === undefined ? [] : [`There is ${kept} already; it was not changed.`]),
      ...(sentences.length === 0
        ? ['It states no claim yet.']
        : ['It would say:', ...sentences.map((text) => `  ${text}`)]),
      ...notices.map((notice) => `note: ${notice}`),
      ...problems.slice(0, SHOWN),
      ...(problems.length > SHOWN ? [`… and ${problems.length - SHOWN} more`] : []),
    ];
    process.stdout.write(`${lines.join('\n')}\n`);
    return problems.length === 0 ? 0 : 1;
  } catch (error) {
    process.stderr.write(`${failureText(error)}\n`);
    return 1;
  }
}
