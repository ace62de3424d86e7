import { createHmac } from 'node:crypto';

/** Shortest secret, in characters: what is kept with it must not be found by trying. */
const SECRET_MIN = 32;

/** What a key stands for: two things of one young person never share a key, and one thing has the same key in every message. */
export type KeyOf = 'move' | 'relationship' | 'promise' | 'placement' | 'absence' | 'allocation' | 'review' | 'record';

/** Keys of one young person's things, for one feed. Whoever has not got the secret can tell nothing from them. */
export interface Keys {
  readonly subject: string;
  of(what: KeyOf, id: string): string;
  worker(ref: string): string;
}

/**
 * Pseudonymous keys: HMAC-SHA-256 in base64url, 43 characters. The secret belongs to one feed, so that two feeds cannot be
 * laid beside each other, and is replaceable: docs/feed.md. Throws RangeError on a secret that is too short.
 */
export function keysOf(secret: string): (youngPersonId: string) => Keys {
  if (secret.length < SECRET_MIN) throw new RangeError(`the secret of a feed has at least ${SECRET_MIN} characters`);
  // JSON keeps the parts apart: no two lists of parts have the same text.
  const sign = (...parts: readonly string[]): string =>
    createHmac('sha256', secret).update(JSON.stringify(parts)).digest('base64url');
  return (youngPersonId) => ({
    subject: sign('young-person', youngPersonId),
    of: (what, id) => sign(what, youngPersonId, id),
    worker: (ref) => sign('worker', ref),
  });
}
