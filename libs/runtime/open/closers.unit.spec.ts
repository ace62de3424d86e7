import { openedTogether } from './closers';

const part = (name: string, closed: string[]) => ({ name, close: async () => void closed.push(name) });

describe('parts that are opened together', () => {
  it('are closed together, what was opened last first', async () => {
    const closed: string[] = [];
    const opened = await openedTogether(async (closers) => {
      closers.keep(part('log', closed));
      closers.keep(part('lists', closed));
      closers.first(async () => void closed.push('projector'));
      return closers;
    });
    await opened.close();
    await opened.close();
    expect(closed).toEqual(['projector', 'lists', 'log']);
  });

  it('are closed again when one of them will not open, and its own error is told', async () => {
    const closed: string[] = [];
    const opening = openedTogether(async (closers) => {
      closers.keep(part('log', closed));
      throw new Error('the lists will not open');
    });
    await expect(opening).rejects.toThrow('the lists will not open');
    expect(closed).toEqual(['log']);
  });

  it('are all closed when one of them will not close', async () => {
    const closed: string[] = [];
    const opened = await openedTogether(async (closers) => {
      closers.keep(part('log', closed));
      closers.first(() => Promise.reject(new Error('it hangs')));
      return closers;
    });
    await expect(opened.close()).rejects.toThrow('it hangs');
    expect(closed).toEqual(['log']);
  });
});
