import { CATEGORIES } from '#libs/event-log-kit';
import type { StreamName } from '#libs/ports';

/** The server keeps the settings of a stream in another one, whose name begins so. */
const METADATA_OF = '$$';

/**
 * How our streams are called on a server. Without a namespace, as everywhere; with one, `live.journey-<uuid>`, so that
 * several installations can share a server. The category stands before the first hyphen, where the server's index splits.
 */
export class Names {
  /** What every stream of ours begins with, for filters. */
  readonly prefixes: string[];
  /** The same for the streams that hold their settings. */
  readonly metadataPrefixes: string[];
  private readonly before: string;

  constructor(namespace?: string) {
    this.before = namespace === undefined ? '' : `${namespace}.`;
    this.prefixes = CATEGORIES.map((category) => `${this.before}${category}-`);
    this.metadataPrefixes = this.prefixes.map((prefix) => `${METADATA_OF}${prefix}`);
  }

  onServer(stream: StreamName): string {
    return `${this.before}${stream}`;
  }

  /** Our name of a stream that one of the prefixes has found. */
  ours(onServer: string): StreamName {
    return onServer.slice(this.before.length) as StreamName;
  }

  /** Our name of the stream whose settings these are. */
  settledBy(metadataStream: string): StreamName {
    return this.ours(metadataStream.slice(METADATA_OF.length));
  }
}
