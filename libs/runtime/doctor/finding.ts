/** One thing looked at, in words for whoever installs and runs Throughline. Nothing of a young person, and no password. */
export interface Finding {
  readonly what: string;
  readonly state: 'ok' | 'to see to' | 'wrong';
  /** How it is. */
  readonly found: string;
  /** What to do about it; not there when it is well. */
  readonly toDo?: string;
}

export const ok = (what: string, found: string): Finding => ({ what, state: 'ok', found });
export const toSeeTo = (what: string, found: string, toDo: string): Finding => ({
  what,
  state: 'to see to',
  found,
  toDo,
});
export const wrong = (what: string, found: string, toDo: string): Finding => ({ what, state: 'wrong', found, toDo });

/** Something to be looked at. It may throw, or never answer: whoever asks gives it a few seconds. */
export interface Check {
  readonly what: string;
  look(): Promise<readonly Finding[]>;
  /** What to do when it cannot be looked at. */
  readonly otherwise: string;
}

/** Longest wait for one answer, in milliseconds. */
const PATIENCE_MS = 6_000;

/** Looks at all of them at once; none can keep the others from being told. */
export async function lookAtAll(checks: readonly Check[], patienceMs = PATIENCE_MS): Promise<readonly Finding[]> {
  return (await Promise.all(checks.map((check) => lookAt(check, patienceMs)))).flat();
}

async function lookAt(check: Check, patienceMs: number): Promise<readonly Finding[]> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<readonly Finding[]>((resolve) => {
    const found = `gave no answer in ${patienceMs / 1_000} seconds`;
    timer = setTimeout(() => resolve([wrong(check.what, found, check.otherwise)]), patienceMs);
  });
  try {
    return await Promise.race([check.look(), late]);
  } catch (error) {
    return [wrong(check.what, error instanceof Error ? error.message : 'cannot be looked at', check.otherwise)];
  } finally {
    clearTimeout(timer);
  }
}
