import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
import { keptSince } from './limits';

/** Says whose form a page is, so that what is sent from it can be kept for that person when nobody is signed in any more. */
export interface Slip {
  readonly author: string;
  readonly address: string;
  /** The form's name in words. */
  readonly formName: string;
  /** When the page was made, ISO 8601, UTC. */
  readonly at: string;
}

const KEY_BYTES = 32;

/**
 * Writes slips that nobody else can: signed with a key made from the session key, so that they outlive a restart. A slip
 * lets one draft of one person be written, and nothing be read or recorded.
 */
export class FormSlips {
  readonly #key: Buffer;

  constructor(
    sessionKey: Buffer,
    private readonly now: () => string,
  ) {
    this.#key = Buffer.from(hkdfSync('sha256', sessionKey, '', 'throughline form slips', KEY_BYTES));
  }

  write(slip: Omit<Slip, 'at'>): string {
    const content = Buffer.from(JSON.stringify({ ...slip, at: this.now() } satisfies Slip)).toString('base64url');
    return `${content}.${this.seal(content).toString('base64url')}`;
  }

  /** The slip; undefined when we did not write it, or when its page is older than a draft may be. */
  read(text: string | undefined): Slip | undefined {
    const [content = '', seal = '', ...more] = text?.split('.') ?? [];
    if (more.length > 0 || !this.isOurs(content, Buffer.from(seal, 'base64url'))) return undefined;
    const slip = JSON.parse(Buffer.from(content, 'base64url').toString('utf8')) as Slip;
    return slip.at < keptSince(this.now()) ? undefined : slip;
  }

  private isOurs(content: string, seal: Buffer): boolean {
    const right = this.seal(content);
    return seal.length === right.length && timingSafeEqual(seal, right);
  }

  private seal(content: string): Buffer {
    return createHmac('sha256', this.#key).update(content).digest();
  }
}
