import { join } from 'node:path';

export const ROOT = join(import.meta.dirname, '../..');

/** Where everything that is not code lives: git-ignored, `ORRERY_HOME` to put it elsewhere. */
export const orreryHome = (): string => process.env['ORRERY_HOME'] ?? join(ROOT, '.orrery');

/** The jars of the managed Neo4j: shared by every home, so a second home costs no download. */
export const jarsFolder = (): string => process.env['ORRERY_NEO4J_JARS'] ?? join(ROOT, '.orrery/neo4j/lib');

/** Pictures that were given a name because their address would be too long. Beside the database, never in it. */
export const linksFolder = (): string => join(orreryHome(), 'links');

/** NEO4J_HOME of the managed server: its store, configuration, password and log. */
export const managedHome = (): string => join(orreryHome(), 'neo4j/home');
