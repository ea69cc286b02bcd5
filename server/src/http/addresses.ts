import { BlockList, isIP, isIPv6 } from 'node:net';

const LOOPBACK = new BlockList();
LOOPBACK.addSubnet('127.0.0.0', 8, 'ipv4');
LOOPBACK.addAddress('::1', 'ipv6');

/** `::ffff:127.0.0.1` is how a socket that takes both families writes 127.0.0.1. */
const unmapped = (address: string): string => /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1] ?? address;

/** True for what only this machine reaches: `localhost`, 127.0.0.0/8 and ::1. Any other name may lead elsewhere. */
export function isLoopback(host: string): boolean {
  const address = unmapped(host.replace(/^\[(.*)\]$/, '$1'));
  const family = isIP(address);
  if (family === 0) return address.toLowerCase() === 'localhost';
  return LOOPBACK.check(address, family === 6 ? 'ipv6' : 'ipv4');
}

/** Listens on every address of the machine. */
export const isWildcard = (host: string): boolean => host === '0.0.0.0' || host === '::';

/** Where a browser on this machine finds what listens on `host`. */
export function urlHost(host: string): string {
  if (host === '0.0.0.0') return '127.0.0.1';
  if (host === '::') return '[::1]';
  return host.includes(':') ? `[${host}]` : host;
}

const GROUPS_OF_A_NETWORK = 4;

/**
 * What counts as one client for a limit: an IPv4 address, or the first 64 bits of an IPv6 one, because one customer usually has
 * all of those. Undefined (asked inside this process) is one client too.
 */
export function clientOf(address: string | undefined): string {
  if (address === undefined) return 'here';
  const plain = unmapped(address).replace(/%.*$/, '');
  if (!isIPv6(plain)) return plain;
  const [head = '', tail] = plain.split('::');
  const before = head === '' ? [] : head.split(':');
  const after = tail === undefined || tail === '' ? [] : tail.split(':');
  const zeros = tail === undefined ? [] : Array<string>(8 - before.length - after.length).fill('0');
  return [...before, ...zeros, ...after].slice(0, GROUPS_OF_A_NETWORK).join(':');
}
