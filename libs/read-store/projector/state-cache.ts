// States kept in memory, by list: enough for a large authority, bounded for any (research/performance goal 8).
const MOST_KEPT = 6_000;

/** The states used last, by young person. When full, the one put in longest ago goes: it can be read again. */
export class StateCache {
  readonly #kept = new Map<string, unknown>();

  has(youngPersonId: string): boolean {
    return this.#kept.has(youngPersonId);
  }

  get(youngPersonId: string): unknown {
    return this.#kept.get(youngPersonId);
  }

  set(youngPersonId: string, state: unknown): void {
    this.#kept.delete(youngPersonId);
    if (this.#kept.size >= MOST_KEPT) this.#kept.delete(this.#kept.keys().next().value ?? '');
    this.#kept.set(youngPersonId, state);
  }
}
