import { cookbook } from '@orrery/server/src/cookbook/cookbook.ts';

const HEAD = `# Cookbook

Questions worth asking of the bundled data, as GraphQL documents. Made by \`pnpm gen\` of the files in \`server/cookbook\`; each is asked in
\`data/epoch-models/epoch-models.db.test.ts\`, and four answers are counted there from the rows of the table.

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

/** docs/cookbook.md */
export function cookbookPage(): string {
  const parts = cookbook().map(
    ({ name, question, text, hash }) =>
      `### ${question}\n\n\`${name}\` · \`${hash}\`\n\n\`\`\`graphql\n${text.slice(text.indexOf('\n') + 1).trimEnd()}\n\`\`\`\n`,
  );
  return `${HEAD}\n${parts.join('\n')}`;
}
