import { openDatabase } from '#libs/sql-kit';
import { sql } from 'kysely';
import type { Config } from '../config';
import { ok, toSeeTo, wrong, type Check, type Finding } from './finding';

const SKEW_MS_NOTED = 2_000;
const SKEW_MS_MAX = 120_000;

interface Settings {
  readonly version: string;
  readonly encoding: string;
  readonly synchronous: string;
  readonly fsync: string;
  readonly pages: string;
  readonly now: string;
}

/** What can be said of the PostgreSQL of a cluster. */
export const postgresChecks = ({ postgres }: Config): readonly Check[] =>
  postgres === undefined
    ? []
    : [
        {
          what: 'PostgreSQL',
          look: () => look(postgres),
          otherwise: 'Start it, and check address, account and network.',
        },
      ];

async function look(postgres: string): Promise<readonly Finding[]> {
  const db = await openDatabase({ postgres, schema: 'access', synchronous: 'FULL', readOnly: true });
  try {
    const asked = Date.now();
    const { rows } = await sql<Settings>`select current_setting('server_version') as version,
      current_setting('server_encoding') as encoding, current_setting('synchronous_commit') as synchronous,
      current_setting('fsync') as fsync, current_setting('full_page_writes') as pages,
      (extract(epoch from clock_timestamp()) * 1000)::bigint::text as now`.execute(db);
    const answered = Date.now();
    const [settings] = rows;
    if (settings === undefined) throw new Error('answers nothing');
    return [...settingsFound(settings), skew(Number(settings.now) - (asked + answered) / 2)];
  } finally {
    await db.destroy();
  }
}

function* settingsFound({ version, encoding, synchronous, fsync, pages }: Settings): Generator<Finding> {
  const found = `PostgreSQL ${version} answers; ${encoding}, synchronous_commit ${synchronous}, fsync ${fsync}`;
  yield ok('PostgreSQL', found);
  if (encoding !== 'UTF8')
    yield wrong('PostgreSQL', `its encoding is ${encoding}`, 'Make the database anew with encoding UTF8.');
  if (synchronous === 'off') {
    yield wrong(
      'PostgreSQL',
      'synchronous_commit is off: who looked at what could be lost',
      'Set synchronous_commit to on.',
    );
  }
  if (fsync === 'off') yield wrong('PostgreSQL', 'fsync is off: a power cut can ruin it', 'Set fsync to on.');
  if (pages === 'off')
    yield toSeeTo('PostgreSQL', 'full_page_writes is off', 'Set it to on, unless the disk writes whole pages.');
}

function skew(ms: number): Finding {
  const found = `${(Math.abs(ms) / 1_000).toFixed(1)} seconds ${ms < 0 ? 'behind' : 'ahead of'} ours`;
  const what = 'clock of PostgreSQL';
  if (Math.abs(ms) > SKEW_MS_MAX) return wrong(what, found, 'Set both clocks by a time server (NTP).');
  return Math.abs(ms) > SKEW_MS_NOTED
    ? toSeeTo(what, found, 'Set both clocks by a time server (NTP).')
    : ok(what, found);
}
