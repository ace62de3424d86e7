import { createHash } from 'node:crypto';

const hex = (bytes: Buffer): string => bytes.toString('hex');

/**
 * The same UUID for the same namespace and name, every time (RFC 9562 version 5). Event ids are made so from the
 * command's id and the event's ordinal: a retry carries the same ids and cannot record twice.
 */
export function stableUuid(namespace: string, name: string): string {
  const space = Buffer.from(namespace.replace(/-/g, ''), 'hex');
  const bytes = createHash('sha1').update(space).update(name, 'utf8').digest().subarray(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x50;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const text = hex(bytes);
  return [text.slice(0, 8), text.slice(8, 12), text.slice(12, 16), text.slice(16, 20), text.slice(20)].join('-');
}

/** A short digest of what was asked, so that one command id cannot be used for two different askings. */
export const digestOf = (name: string, input: unknown): string =>
  createHash('sha256')
    .update(`${name}\n${JSON.stringify(input)}`)
    .digest('hex')
    .slice(0, 32);
