import type { Relay, RelayOptions } from './relay';
import { Runner } from './runner';

/** Starts publishing the log to the feed, in the background, from where the feed stands. */
export function startRelay(options: RelayOptions): Relay {
  const runner = new Runner(options);
  runner.start();
  return runner;
}
