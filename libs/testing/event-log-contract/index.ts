import type { EventLog } from '#libs/ports';
import { describeAppending } from './appending';
import { describeClosing } from './closing';
import { describeContents } from './contents';
import { describeNaming } from './naming';
import type { OpenedLog, OpenLog } from './open-log';
import { describeRacing } from './racing';
import { describeReadingAll } from './reading-all';
import { describeReadingStreams } from './reading-streams';
import { describeReopening } from './reopening';
import { describeRetrying } from './retrying';
import { describeSubscribing } from './subscribing';

/**
 * The contract of the `EventLog` port as Jest tests, each on a log of its own from `open`. With `keeps`, what is closed
 * must open again unchanged, by the `reopen` that `open` gives.
 */
export function describeEventLogContract(
  name: string,
  open: OpenLog,
  { keeps = false }: { readonly keeps?: boolean } = {},
): void {
  describe(`the contract of an event log: ${name}`, () => {
    let opened: OpenedLog;
    beforeEach(async () => {
      opened = await open();
    });
    afterEach(() => opened.cleanUp());
    const log = (): EventLog => opened.log;

    describeAppending(log);
    describeRetrying(log);
    describeRacing(log);
    describeReadingStreams(log);
    describeReadingAll(log);
    describeContents(log);
    describeNaming(log);
    describeSubscribing(log);
    describeClosing(log);
    if (keeps) describeReopening(log, () => reopened(opened));
  });
}

function reopened(opened: OpenedLog): Promise<EventLog> {
  if (opened.reopen === undefined) throw new Error('a log that keeps what it records needs `reopen`');
  return opened.reopen();
}
