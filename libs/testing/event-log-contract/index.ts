import type { EventLog } from '#libs/ports';
import { describeAppending } from './appending';
import { describeClosing } from './closing';
import { describeContents } from './contents';
import { describeNaming } from './naming';
import type { IdsKnownIn, OpenedLog, OpenLog } from './open-log';
import { describeRacing } from './racing';
import { describeReadingAll } from './reading-all';
import { describeReadingStreams } from './reading-streams';
import { describeReopening } from './reopening';
import { describeRetrying } from './retrying';
import { describeSubscribing } from './subscribing';

export type { OpenedLog, OpenLog } from './open-log';

export interface ContractOptions {
  /** What is closed must open again unchanged, by the `reopen` that `open` gives. */
  readonly keeps?: boolean;
  /** How far the log knows an event id again: in the whole log, or in the stream it stands in only. */
  readonly idsKnownIn?: IdsKnownIn;
}

/** The contract of the `EventLog` port as Jest tests, each on a log of its own from `open`. */
export function describeEventLogContract(
  name: string,
  open: OpenLog,
  { keeps = false, idsKnownIn = 'log' }: ContractOptions = {},
): void {
  describe(`the contract of an event log: ${name}`, () => {
    let opened: OpenedLog;
    beforeEach(async () => {
      opened = await open();
    });
    afterEach(() => opened.cleanUp());
    const log = (): EventLog => opened.log;

    describeAppending(log);
    describeRetrying(log, idsKnownIn);
    describeRacing(log, idsKnownIn);
    describeReadingStreams(log);
    describeReadingAll(log);
    describeContents(log);
    describeNaming(log);
    describeSubscribing(log);
    describeClosing(log);
    if (keeps) describeReopening(log, () => reopened(opened), idsKnownIn);
  });
}

function reopened(opened: OpenedLog): Promise<EventLog> {
  if (opened.reopen === undefined) throw new Error('a log that keeps what it records needs `reopen`');
  return opened.reopen();
}
