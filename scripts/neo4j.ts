import { createNeo4jCommand } from './neo4j/command.ts';

await createNeo4jCommand().parseAsync();
