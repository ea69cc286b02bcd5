import { openDatabase } from '@orrery/server/src/db.ts';
import { runImport } from '../import/run.ts';

/** One import in a process of its own, so that its memory is only its own. Prints seconds and the most memory it held, in MiB. */
const [, , path = '', connection = ''] = process.argv;
const parsed: { uri: string; username: string; password: string; database: string } = JSON.parse(connection);
const db = openDatabase(parsed);
const startedAt = performance.now();
await runImport({ path, db });
const seconds = (performance.now() - startedAt) / 1000;
await db.close();
// Kilobytes on Linux (man getrusage).
console.log(JSON.stringify({ seconds, mebibytes: process.resourceUsage().maxRSS / 1024 }));
