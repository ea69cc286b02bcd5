const ALLOWED = new Set(['http:', 'https:', 'mailto:']);

/** A link from data only when it is an ordinary one: never `javascript:`. */
export function safeUrl(text: string | null): URL | null {
  if (text === null || !URL.canParse(text)) return null;
  const url = new URL(text);
  return ALLOWED.has(url.protocol) ? url : null;
}
