/**
 * Two libraries of the page put one constant rule each into a `<style>`: React Aria (`touch-action` of what can be pressed) and
 * Cytoscape (`position` of its container). Exactly these two texts are allowed, by their hashes; a new version that changes one shows
 * in the browser tests, which assert a clean console. 'unsafe-inline' was refused.
 */
const LIBRARY_STYLES =
  "'sha256-38RhXrc7EdReTKsOm23ZPOCUgniTUUcjky8QOOrQx6o=' 'sha256-pgvDUBa4IjFA2yuSJ2cqcyxmNYJMborsd0ORcRv9vw8='";

const PAGE_POLICY = `default-src 'self'; script-src 'self'; style-src 'self' ${LIBRARY_STYLES}; img-src 'self' data: blob:; connect-src 'self'; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;
const DATA_POLICY = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

const HEADERS: Readonly<Record<string, string>> = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=()',
};

/** The headers of an answer that trusts no other page. One that brings its own content policy (GraphiQL) keeps it. */
export function securityHeaders(own: Headers): Readonly<Record<string, string>> {
  if (own.has('content-security-policy')) return HEADERS;
  const isData = own.get('content-type')?.includes('json') ?? true;
  return { ...HEADERS, 'content-security-policy': isData ? DATA_POLICY : PAGE_POLICY };
}
