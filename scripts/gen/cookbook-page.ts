import { readFileSync } from 'node:fs';
import { cookbook, type Recipe } from '@orrery/server/src/cookbook/cookbook.ts';
import { samplePath } from '@orrery/server/src/cookbook/sample.ts';

const HEAD = `# Cookbook

Questions worth asking of the bundled data, as GraphQL documents. Made by \`pnpm gen\` of the files in \`server/cookbook\`; each is asked in
\`data/epoch-models/epoch-models.db.test.ts\`, and five answers are counted there from the rows of the table. The last ones are asked of a
database of others, in \`scripts/graph/plain-ground.db.test.ts\`. Below each question stands the beginning of its answer as these tests got it;
they fail when it changes (\`npx vitest run --project database FILE -u\`, then \`pnpm gen\`, writes it anew).

The server knows each by its name and by the SHA-256 of its document, so a client need not send the text:

\`\`\`sh
curl 'http://127.0.0.1:4000/graphql?operation=LargestModels'
curl 'http://127.0.0.1:4000/graphql?operation=LargestModels&variables=%7B%22first%22%3A3%7D'
curl http://127.0.0.1:4000/graphql -H 'content-type: application/json' \\
  -d '{"extensions": {"persistedQuery": {"version": 1, "sha256Hash": "…"}}}'
\`\`\`

GraphiQL (\`/graphql\` in a browser) opens with some of them in tabs.

## What may change

Fields, arguments and enum values are added at any time. One that is to go is first marked \`@deprecated\` with what takes its place, stays for
at least two minor versions, and is named in the release notes when it goes. A field that may not be null never becomes nullable without that;
nor does an argument become required. Costs of the complexity check and the bounds of lists may be lowered when a measurement asks for it. Cursors are good as long
as the order they were made for; ids stay over imports.

## Questions
`;

/** The same for the page, which shows the documents beside its own questions. */
export function cookbookModule(): string {
  const recipes = cookbook().map(({ name, question, text, cypher, ground }) => ({
    name,
    question,
    text,
    cypher,
    ground,
  }));
  return `// Made by \`pnpm gen\` of server/cookbook; not to be changed by hand.\nexport const COOKBOOK = ${JSON.stringify(recipes, null, 2)} as const;\n`;
}

/** docs/cookbook.md */
export function cookbookPage(): string {
  const partsOf = (ground: Recipe['ground']): string =>
    cookbook()
      .filter((recipe) => recipe.ground === ground)
      .map(part)
      .join('\n');
  return `${HEAD}\n${partsOf('claims')}\n${PLAIN}\n${partsOf('plain')}`;
}

const PLAIN = `## Questions for a database of others

Asked of a small made-up graph of films beside others. Give the names of your own labels, types of relationships and properties as variables.
`;

function part({ name, question, text, cypher, hash }: Recipe): string {
  const inCypher =
    cypher === null
      ? ''
      : `The same in Cypher:\n\n\`\`\`cypher\n${cypher.slice(cypher.indexOf('\n') + 1).trimEnd()}\n\`\`\`\n\n`;
  const document = text.slice(text.search(/^query/m)).trimEnd();
  return `### ${question}\n\n\`${name}\` · \`${hash}\`\n\n\`\`\`graphql\n${document}\n\`\`\`\n\n${inCypher}The answer begins:\n\n\`\`\`json\n${sample(name)}\n\`\`\`\n`;
}

function sample(name: string): string {
  try {
    return readFileSync(samplePath(name), 'utf8').trimEnd();
  } catch (cause) {
    throw new Error(
      `${name} of the cookbook has no sample of its answer. Run the test that asks it (see docs/cookbook.md) with -u.`,
      { cause },
    );
  }
}
