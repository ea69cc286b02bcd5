import { Refusal } from './refusal.ts';

const HOST = /^(\[[0-9A-Fa-f:.]+\]|[A-Za-z0-9._-]+)(?::(\d{1,5}))?$/;
const HIGHEST_PORT = 65_535;

/** The name in a `Host` header, in lower case and without its port. Throws Refusal (400) for what is no host. */
export function hostName(header: string | null | undefined): string {
  const [, name, port = '0'] = HOST.exec(header ?? '') ?? [];
  if (name === undefined || Number(port) > HIGHEST_PORT || !URL.canParse(`http://${header}/`)) {
    throw new Refusal('The Host header is missing or is no host. Send one, such as 127.0.0.1:4000.', {
      status: 400,
      code: 'INVALID_INPUT',
    });
  }
  return name.toLowerCase();
}
