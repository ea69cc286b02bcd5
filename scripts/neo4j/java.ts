import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** The oldest Java that Neo4j 5.26 runs on. */
const OLDEST_JAVA = 17;

export interface Java {
  readonly command: string;
  /** 17, 21, 25 … */
  readonly major: number;
  /** All that `java -version` says: which build it is. */
  readonly version: string;
}

/** Neither a Neo4j nor what it takes to start one; the message lists the three ways out. */
export class NoNeo4jError extends Error {
  override readonly name = 'NoNeo4jError' as const;
  constructor(missing: string) {
    super(
      [
        `Orrery needs a Neo4j, and ${missing}. Three ways out:`,
        '',
        '  1. Install Java 17 or newer and Maven; Orrery then runs its own Neo4j.',
        '     Debian, Ubuntu:  sudo apt-get install openjdk-17-jre-headless maven',
        '     macOS:           brew install openjdk@21 maven',
        '  2. With Docker, run the official image:',
        '     docker run -d --name orrery-neo4j -p 127.0.0.1:7687:7687 -e NEO4J_AUTH=neo4j/choose-one neo4j:5.26-community',
        '     and start with NEO4J_URI=bolt://127.0.0.1:7687 NEO4J_PASSWORD=choose-one',
        '  3. Use any Neo4j 5.26 or newer you have, a cluster or Aura too:',
        '     NEO4J_URI=neo4j+s://… NEO4J_USERNAME=… NEO4J_PASSWORD=…',
      ].join('\n'),
    );
  }
}

/** `openjdk version "17.0.15"` → 17; the old scheme `1.8.0` → 8. */
export function parseJavaMajor(versionText: string): number | undefined {
  const [, first, second] = versionText.match(/version "(\d+)(?:\.(\d+))?/) ?? [];
  if (first === undefined) return undefined;
  return first === '1' ? Number(second) : Number(first);
}

/** The Java of JAVA_HOME, else of PATH. Throws NoNeo4jError when there is none or it is too old. */
export async function findJava(): Promise<Java> {
  const home = process.env['JAVA_HOME'];
  const command = home === undefined || home === '' ? 'java' : join(home, 'bin/java');
  const answer = await run(command, ['-version']).catch(() => undefined);
  if (answer === undefined) throw new NoNeo4jError('there is no Java here to run one');
  const version = answer.stderr + answer.stdout;
  const major = parseJavaMajor(version);
  if (major === undefined || major < OLDEST_JAVA) {
    throw new NoNeo4jError(`the Java here (${command}) is version ${major ?? 'unknown'}, older than ${OLDEST_JAVA}`);
  }
  return { command, major, version };
}

/** Throws NoNeo4jError when Maven does not answer. */
export async function findMaven(): Promise<string> {
  const answer = await run('mvn', ['-v']).catch(() => undefined);
  if (answer === undefined) throw new NoNeo4jError('there is no Maven here to fetch one');
  return 'mvn';
}
