import { openDatabase } from '@orrery/cypher/open-database.ts';
import { runImport } from '@orrery/ledger/index.ts';
import { bulkImport } from '../bulk/bulk-import.ts';

/**
 * One import in a process of its own, so that its memory is only its own: `import PATH CONNECTION` or `bulk PATH HOME PORT`. Prints
 * seconds and the most memory it held, in MiB.
 */
const [, , mode = '', path = '', target = '', port = ''] = process.argv;
const startedAt = performance.now();
if (mode === 'bulk') await bulkImport({ path, home: target, port: Number(port), progress: () => {} });
else {
  const connection: { uri: string; username: string; password: string; database: string } = JSON.parse(target);
  const db = openDatabase(connection);
  await runImport({ path, db });
  await db.close();
}
const seconds = (performance.now() - startedAt) / 1000;
// Kilobytes on Linux (man getrusage).
console.log(JSON.stringify({ seconds, mebibytes: process.resourceUsage().maxRSS / 1024 }));
