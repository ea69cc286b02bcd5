/** What an address may begin with: a page, a letter, a name that a library resolves. Everything else a click would run or open. */
const SCHEMES = ['http', 'https', 'mailto', 'doi', 'urn'];

export const ADDRESS_REMEDY = `give an address that begins with ${SCHEMES.map((scheme) => `${scheme}:`).join(', ')}, or leave it out`;

/**
 * Whether a text may stand where people click: no `javascript:`, `data:`, `vbscript:`, `file:` or other scheme that is not on the list.
 * Browsers drop control characters and leading space before they look at the scheme, so a text with any of them is no address.
 */
export function isAddress(text: string): boolean {
  // oxlint-disable-next-line no-control-regex
  if (/[\u0000-\u0020\u007f-\u00a0\u2028\u2029\ufeff]/.test(text)) return false;
  const scheme = /^([^/?#]*?):/.exec(text)?.[1]?.toLowerCase();
  return scheme === undefined || SCHEMES.includes(scheme);
}
