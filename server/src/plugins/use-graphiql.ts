import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { Plugin } from 'graphql-yoga';
import { cookbook } from '../cookbook/cookbook.ts';

interface Page {
  readonly html: Buffer;
  readonly gzipped: Buffer;
  readonly policy: string;
}

const STARTER = `# Ask anything here. For example: who works at the labs, and who says so?
query Search {
  search(query: "zhao", first: 3) {
    edges {
      matched
      node {
        id
        name
        claims(first: 5) { edges { node { text certainty citations { stance paragraph { index } } } } }
      }
    }
  }
}
`;

/** Questions of the cookbook that stand in tabs beside the first one; docs/cookbook.md has the others. */
const TABS = ['LargestModels', 'ModelsByCountryAndYear', 'AcademiaWithIndustry', 'ArticleByVoice', 'HowConnected'];

const tabs = (): { query: string }[] => [
  { query: STARTER },
  ...cookbook().flatMap(({ name, text }) => (TABS.includes(name) ? [{ query: text }] : [])),
];

/** A page to try queries in, for browsers that open the API's address. It brings its own scripts: nothing is fetched from elsewhere. */
export function useGraphiQL(endpoint: string): Plugin {
  let page: Promise<Page> | undefined;
  return {
    async onRequest({ request, url, fetchAPI, endResponse }) {
      const wantsPage = request.headers.get('accept')?.includes('text/html') === true;
      if (url.pathname !== endpoint || request.method !== 'GET' || !wantsPage || url.searchParams.has('query')) return;
      const { html, gzipped, policy } = await (page ??= render(endpoint));
      const zips = request.headers.get('accept-encoding')?.includes('gzip') === true;
      const headers = {
        'content-type': 'text/html; charset=utf-8',
        'content-security-policy': policy,
        'cache-control': 'no-cache',
        vary: 'accept, accept-encoding',
        ...(zips && { 'content-encoding': 'gzip' }),
      };
      endResponse(new fetchAPI.Response(new Uint8Array(zips ? gzipped : html), { headers }));
    },
  };
}

/** Nine megabytes of script, so it is loaded and packed only when the page is opened. */
async function render(endpoint: string): Promise<Page> {
  const { renderGraphiQL } = await import('@graphql-yoga/render-graphiql');
  const text = renderGraphiQL({ endpoint, title: 'Orrery GraphQL', defaultQuery: STARTER, defaultTabs: tabs() });
  const html = Buffer.from(text);
  return { html, gzipped: await promisify(gzip)(html), policy: policyFor(text) };
}

/** The one inline script is allowed by its hash; the editor's workers are blobs, and it writes styles of its own. */
function policyFor(html: string): string {
  const from = html.indexOf('<script>') + '<script>'.length;
  const script = html.slice(from, html.lastIndexOf('</script>'));
  const hash = createHash('sha256').update(script).digest('base64');
  return [
    "default-src 'none'",
    `script-src 'sha256-${hash}' blob:`,
    "style-src 'unsafe-inline'",
    "img-src 'self' data:",
    'font-src data:',
    "connect-src 'self'",
    'worker-src blob:',
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}
