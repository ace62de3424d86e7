import { createHash } from 'node:crypto';
import type { RecordedEvent } from '#libs/ports';
import { canonicalJson } from './canonical';

/** An event as one line that says all of it but its position. Two events are the same when their lines are. */
export const lineOf = ({ stream, revision, id, type, data, metadata }: RecordedEvent): string =>
  canonicalJson([stream, revision, id, type, data, metadata]);

/** SHA-256 over events in order, one line each. */
export class Fingerprint {
  private readonly hash = createHash('sha256');

  add(event: RecordedEvent): void {
    // JSON holds no bare line feed, so a line cannot pass for two.
    this.hash.update(lineOf(event)).update('\n');
  }

  /** 64 hexadecimal digits. Nothing can be added afterwards. */
  digest(): string {
    return this.hash.digest('hex');
  }
}
