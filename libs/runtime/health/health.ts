/** How one part of a process is. `why` is for operators and holds nothing of a young person. */
export interface PartHealth {
  readonly ok: boolean;
  readonly why?: string;
  /** How far it is behind, in places of the log. */
  readonly lag?: number | 'unknown';
}

/** A part that a process cannot do its work without. `check` never throws and answers soon. */
export interface HealthPart {
  readonly name: string;
  check(): Promise<PartHealth>;
}

/** How all of them are: ready when every one is. */
export interface Health {
  readonly status: 'ready' | 'not-ready';
  readonly parts: Readonly<Record<string, PartHealth>>;
}

export async function healthOf(parts: readonly HealthPart[]): Promise<Health> {
  const checked = await Promise.all(parts.map(async (part) => [part.name, await part.check()] as const));
  const isReady = checked.every(([, { ok }]) => ok);
  return { status: isReady ? 'ready' : 'not-ready', parts: Object.fromEntries(checked) };
}
