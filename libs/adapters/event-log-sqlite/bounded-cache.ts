/** A map that starts anew when it is full: names come from few streams at a time, and memory must stay flat. */
export class BoundedCache<Key, Value> {
  private readonly entries = new Map<Key, Value>();

  constructor(private readonly entriesMax: number) {}

  /** The value kept, or the one found now; what is not found is not kept. */
  get<Found extends Value | undefined>(key: Key, find: (key: Key) => Found): Value | Found {
    const kept = this.entries.get(key);
    if (kept !== undefined) return kept;
    const found = find(key);
    if (found !== undefined) this.set(key, found);
    return found;
  }

  /** The value kept, if any. */
  peek(key: Key): Value | undefined {
    return this.entries.get(key);
  }

  set(key: Key, value: Value): void {
    if (this.entries.size >= this.entriesMax) this.entries.clear();
    this.entries.set(key, value);
  }

  clear(): void {
    this.entries.clear();
  }
}
