import { readConfig } from '#libs/runtime';
import { makeDemo } from './make-demo';

describe('the demonstration', () => {
  it('puts no invented people into an event store that others may share', async () => {
    const config = readConfig({
      THROUGHLINE_EVENTS: 'kurrentdb://127.0.0.1:1?tls=false',
      THROUGHLINE_DATA: '/nowhere',
    });
    await expect(makeDemo(config)).rejects.toThrow('invented people never stand among others');
  });
});
