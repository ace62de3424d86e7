import { writeSync } from 'node:fs';
import { openSqliteEventLog } from '#libs/adapters/event-log-sqlite';
import { openReadStore, startProjector } from '#libs/read-store';

/** A projector in a process of its own until it is killed: `node projecting-child.js EVENTS POSTGRES SCHEMA`. */
const STANDARD_OUTPUT = 1;
const [, , file = '', postgres = '', schema = ''] = process.argv;

function say(...words: readonly (string | number)[]): void {
  writeSync(STANDARD_OUTPUT, `${words.join(' ')}\n`);
}

async function run(): Promise<void> {
  const log = openSqliteEventLog({ file, readOnly: true });
  const store = await openReadStore({ postgres, schema });
  const commit = store.progress.commit.bind(store.progress);
  let commits = 0;
  // What is said before a commit and not after it tells that the kill came in the middle of one.
  store.progress.commit = async (batches) => {
    say('begins', ++commits);
    await commit(batches);
    say('done', commits);
  };
  const tell = (_fields: object, message: string): void => say('says', message);
  startProjector({ log, store, logger: { info: tell, warn: tell, error: tell } });
}

void run();
