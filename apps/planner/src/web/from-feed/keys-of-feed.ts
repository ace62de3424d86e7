import { Inject, Injectable } from '@nestjs/common';
import type { ReadQueries } from '#libs/read-store';
import type { FeedSubjects } from '#libs/runtime';
import { FEED_SUBJECTS, LISTS } from '../../tokens';

interface Registered {
  readonly youngPersonId: string;
  readonly localId: string;
}

/**
 * Whom a key of the feed stands for. It cannot be read back, so the keys of everybody on record are made, each once and kept in
 * memory only: some microseconds a person.
 */
@Injectable()
export class KeysOfFeed {
  readonly #keys = new Map<string, string>();

  constructor(
    @Inject(LISTS) private readonly lists: ReadQueries,
    @Inject(FEED_SUBJECTS) private readonly subjects: { readonly keyOf: FeedSubjects | undefined },
  ) {}

  async whoIs(key: string): Promise<Registered | undefined> {
    const { keyOf } = this.subjects;
    if (keyOf === undefined) return undefined;
    for (const [localId, youngPersonId] of await this.lists.registry()) {
      if (this.#keyOf(youngPersonId, keyOf) === key) return { youngPersonId, localId };
    }
    return undefined;
  }

  #keyOf(youngPersonId: string, keyOf: FeedSubjects): string {
    const known = this.#keys.get(youngPersonId);
    if (known !== undefined) return known;
    const made = keyOf(youngPersonId);
    this.#keys.set(youngPersonId, made);
    return made;
  }
}
