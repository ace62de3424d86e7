/** One test of a suite, not run by Jest but by us: we want to see it fail. */
export interface CollectedCase {
  readonly name: string;
  run(): Promise<void>;
}

type Step = () => unknown;
type Test = (...values: readonly unknown[]) => unknown;

/** Longest one collected case may take, in milliseconds, unless said otherwise; one that hangs has failed. */
const CASE_MS_MAX = 1_500;

/** The tests that `define` would register with Jest, each ready to run between its suite's before and after. */
export function collectCases(define: () => void, caseMsMax: number = CASE_MS_MAX): readonly CollectedCase[] {
  const cases: CollectedCase[] = [];
  const path: string[] = [];
  const before: Step[] = [];
  const after: Step[] = [];
  const it = (name: string, test: Test, ...values: readonly unknown[]): void => {
    cases.push({
      name: [...path, name].join(' › '),
      run: () => runOne({ before, after, caseMsMax }, () => test(...values)),
    });
  };
  // As Jest has it: rows are lists of values only when every row is a list.
  const each = (rows: readonly unknown[]) => (name: string, test: Test) =>
    rows.forEach((row) => it(name, test, ...(rows.every(Array.isArray) ? (row as unknown[]) : [row])));
  const stand = {
    describe(name: string, body: Step) {
      path.push(name);
      body();
      path.pop();
    },
    it: Object.assign(it, { each }),
    beforeEach: (step: Step) => before.push(step),
    afterEach: (step: Step) => after.push(step),
  };
  const { describe, it: realIt, beforeEach, afterEach } = globalThis;
  Object.assign(globalThis, stand);
  try {
    define();
  } finally {
    Object.assign(globalThis, { describe, it: realIt, beforeEach, afterEach });
  }
  return cases;
}

interface Around {
  readonly before: readonly Step[];
  readonly after: readonly Step[];
  readonly caseMsMax: number;
}

async function runOne({ before, after, caseMsMax }: Around, test: Step): Promise<void> {
  for (const step of before) await step();
  let timer: NodeJS.Timeout | undefined;
  const tooLong = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error('took too long')), caseMsMax);
  });
  try {
    await Promise.race([test(), tooLong]);
  } finally {
    clearTimeout(timer);
    for (const step of after) await step();
  }
}
