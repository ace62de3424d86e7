import { EventEmitter } from 'node:events';
import { stopWhenTold } from './shutdown';

class Process extends EventEmitter {
  readonly left: Promise<number>;
  exit: (status: number) => void = () => undefined;

  constructor() {
    super();
    this.left = new Promise((leave) => (this.exit = leave));
  }
}

const said: string[] = [];
const logger = {
  info: (_: object, words: string) => void said.push(words),
  error: (_: object, words: string) => void said.push(words),
} as never;
const never = (): Promise<void> => new Promise(() => undefined);

describe('a process that is told to stop', () => {
  beforeEach(() => said.splice(0));

  it('closes its parts one after the other, in order, and leaves with status 0', async () => {
    const told = new Process();
    const done: string[] = [];
    const step = (name: string) => async () => {
      done.push(`${name} begins`);
      await new Promise((resolve) => setTimeout(resolve, 5));
      done.push(`${name} is closed`);
    };
    stopWhenTold({ logger, steps: [step('http'), step('stores')], told });
    told.emit('SIGTERM');
    expect(await told.left).toBe(0);
    expect(done).toEqual(['http begins', 'http is closed', 'stores begins', 'stores is closed']);
  });

  it('closes once, however often it is told', async () => {
    const told = new Process();
    let times = 0;
    stopWhenTold({ logger, steps: [async () => void times++], told });
    told.emit('SIGTERM');
    told.emit('SIGINT');
    expect(await told.left).toBe(0);
    expect(times).toBe(1);
  });

  it('closes the rest when one part fails, says so, and leaves with status 1', async () => {
    const told = new Process();
    const done: string[] = [];
    const fails = () => Promise.reject(new RangeError('the text of an error is not written'));
    stopWhenTold({ logger, steps: [fails, async () => void done.push('stores')], told });
    told.emit('SIGTERM');
    expect(await told.left).toBe(1);
    expect(done).toEqual(['stores']);
    expect(said).toEqual(['a part did not close well', 'stopped']);
  });

  it('does not wait for ever for a part that hangs', async () => {
    const told = new Process();
    stopWhenTold({ logger, steps: [never], patienceMs: 10, told });
    told.emit('SIGTERM');
    expect(await told.left).toBe(1);
    expect(said).toEqual(['closing took too long; leaving']);
  });
});
