import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type BulkArguments, bulkArguments } from '../neo4j/config.ts';
import { ensureJars, type Progress } from '../neo4j/jars.ts';
import { findJava } from '../neo4j/java.ts';

const OUTPUT_LIMIT = 16 * 1024 * 1024;

/** Builds the database of a stopped server anew. Throws with what the tool said last when it fails. */
export async function runAdmin(home: string, bulk: BulkArguments, progress: Progress): Promise<void> {
  const java = await findJava();
  const jars = await ensureJars(progress);
  const env = { ...process.env, NEO4J_HOME: home, NEO4J_CONF: join(home, 'conf') };
  const args = bulkArguments({ home, jars }, bulk);
  await promisify(execFile)(java.command, [...args], { env, maxBuffer: OUTPUT_LIMIT }).catch(
    (cause: Error & { stdout?: string; stderr?: string }) => {
      const said = `${cause.stdout ?? ''}${cause.stderr ?? ''}`.trim().split('\n').slice(-15).join('\n');
      throw new Error(`neo4j-admin could not build the database:\n${said}`, { cause });
    },
  );
}
