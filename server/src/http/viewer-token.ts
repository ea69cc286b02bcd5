import { createHash, timingSafeEqual } from 'node:crypto';

/** Sixteen random characters are beyond guessing at the rate the limiter allows. */
export const MIN_TOKEN_LENGTH = 16;
/** What may stand after `Bearer` (RFC 6750). */
export const TOKEN_FORM = /^[A-Za-z0-9._~+/-]+=*$/;

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

/**
 * Tells whether an `Authorization` header holds the token. Compared by hashes of equal length in constant time: neither how many
 * characters are right nor how long the token is shows in the time it takes.
 */
export function createTokenCheck(token: string): (authorization: string | null) => boolean {
  const expected = digest(token);
  return (authorization) => {
    const given = /^bearer +(\S+) *$/i.exec(authorization ?? '')?.[1];
    return timingSafeEqual(digest(given ?? ''), expected) && given !== undefined;
  };
}
