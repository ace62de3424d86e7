import { EventEmitter } from 'node:events';
import { closeTogether, stopWhenTold, type Opened } from './shutdown';

class Process extends EventEmitter {
  readonly left: Promise<number>;
  readonly stderr = { write: (text: string) => void said.push(text.trim()) };
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
type Steps = Opened['steps'];
const opened = (...steps: Steps) => ({ opening: Promise.resolve({ logger, steps }) });

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
    stopWhenTold({ ...opened(step('http'), step('stores')), told });
    told.emit('SIGTERM');
    expect(await told.left).toBe(0);
    expect(done).toEqual(['http begins', 'http is closed', 'stores begins', 'stores is closed']);
  });

  it('closes once, however often it is told', async () => {
    const told = new Process();
    let times = 0;
    const slowly = async () => {
      times++;
      await new Promise((resolve) => setTimeout(resolve, 5));
    };
    stopWhenTold({ ...opened(slowly), told });
    for (const signal of ['SIGTERM', 'SIGINT', 'SIGTERM']) {
      // A signal that nobody hears would end the process at once.
      expect(told.emit(signal)).toBe(true);
    }
    expect(await told.left).toBe(0);
    expect(times).toBe(1);
  });

  it('closes the rest when one part fails, says so, and leaves with status 1', async () => {
    const told = new Process();
    const done: string[] = [];
    const fails = () => Promise.reject(new RangeError('the text of an error is not written'));
    stopWhenTold({ ...opened(fails, async () => void done.push('stores')), told });
    told.emit('SIGTERM');
    expect(await told.left).toBe(1);
    expect(done).toEqual(['stores']);
    expect(said).toEqual(['a part did not close well', 'stopped']);
  });

  it('does not wait for ever for a part that hangs', async () => {
    const told = new Process();
    stopWhenTold({ ...opened(never), patienceMs: 10, told });
    told.emit('SIGTERM');
    expect(await told.left).toBe(1);
    expect(said).toEqual(['closing took too long; leaving']);
  });

  it('is told while it is opening: closes what was opened as soon as that is done', async () => {
    const told = new Process();
    const done: string[] = [];
    const opening = new Promise<Opened>((resolve) => {
      setTimeout(() => {
        done.push('opened');
        resolve({ logger, steps: [async () => void done.push('closed')] });
      }, 10);
    });
    stopWhenTold({ opening, told });
    told.emit('SIGTERM');
    expect(await told.left).toBe(0);
    expect(done).toEqual(['opened', 'closed']);
  });

  it('leaves all the same when opening hangs; where it fails, leaving is for whoever says why', async () => {
    const [hangs, fails] = [new Process(), new Process()];
    stopWhenTold({ opening: new Promise(() => undefined), patienceMs: 10, told: hangs });
    hangs.emit('SIGTERM');
    expect(await hangs.left).toBe(1);
    expect(said).toEqual(['told to stop while starting, which took too long; leaving']);
    stopWhenTold({ opening: Promise.reject(new Error('no')), patienceMs: 1, told: fails });
    fails.emit('SIGTERM');
    const left = await Promise.race([fails.left, new Promise((resolve) => setTimeout(() => resolve('no'), 20))]);
    expect(left).toBe('no');
  });
});

describe('parts that are closed together', () => {
  it('are all closed when one fails, and that is said', async () => {
    const done: string[] = [];
    const later = async () => {
      await new Promise((resolve) => setTimeout(resolve, 5));
      done.push('stores');
    };
    await expect(closeTogether(Promise.reject(new RangeError('no')), later())).rejects.toThrow('no');
    expect(done).toEqual(['stores']);
  });
});
