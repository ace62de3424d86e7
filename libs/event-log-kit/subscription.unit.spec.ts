import { BEGINNING, type LogSlice } from '#libs/ports';
import { createBell } from './bell';
import { pulledSubscription } from './subscription';

const silent = (): Promise<LogSlice> => new Promise(() => undefined);

describe('a subscription of a log that does not answer', () => {
  const follow = (signal?: AbortSignal) =>
    pulledSubscription({ bell: createBell(), read: silent, ended: () => false }, BEGINNING, signal)[
      Symbol.asyncIterator
    ]();

  it('ends when it is told to, without the answer', async () => {
    const telling = new AbortController();
    const page = follow(telling.signal).next();
    setTimeout(() => telling.abort(), 5);
    expect(await page).toEqual({ done: true, value: undefined });
  });

  it('ends when whoever pulls goes away', async () => {
    const pull = follow();
    const page = pull.next();
    setTimeout(() => void pull.return?.(), 5);
    expect(await page).toEqual({ done: true, value: undefined });
  });
});
