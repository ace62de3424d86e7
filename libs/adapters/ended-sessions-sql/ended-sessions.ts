import type { EndedSessions } from '#libs/ports';
import { openKeptStore, type KeptStore, type StoreAddress } from '#libs/sql-kit';
import { sql, type Kysely } from 'kysely';

interface SessionTables {
  readonly ended: { readonly session: string; readonly until: string };
}

const tables = (text: string): readonly string[] => [
  `CREATE TABLE ended (session ${text} PRIMARY KEY, until ${text} NOT NULL)`,
  'CREATE INDEX ended_by_age ON ended (until)',
];

/** Its mark is "TLES". */
const SESSIONS_STORE: KeptStore = {
  what: 'a list of ended sign-ins',
  advice: 'it may be removed when nobody is signed in',
  applicationId: 0x544c4553,
  fileVersion: 1,
  inFile: tables('TEXT'),
  inPostgres: {
    'sessions-0001-ended': {
      up: async (db: Kysely<unknown>) => {
        for (const statement of tables('text COLLATE "C"')) await sql.raw(statement).execute(db);
      },
    },
  },
};

/** Opens the list of sign-ins that were ended early. Throws `StoreUnusable`; `DatabaseAway` later, while its PostgreSQL cannot be reached. */
export async function openEndedSessions(at: StoreAddress): Promise<EndedSessions> {
  const db = await openKeptStore<SessionTables>(at, SESSIONS_STORE);
  return {
    end: async (session, until) => {
      const ended = db.insertInto('ended').values({ session, until });
      await ended.onConflict((conflict) => conflict.column('session').doNothing()).execute();
    },
    isEnded: async (session) => {
      const asked = db.selectFrom('ended').select('session').where('session', '=', session);
      return (await asked.executeTakeFirst()) !== undefined;
    },
    forget: async (overBefore) => {
      const gone = await db.deleteFrom('ended').where('until', '<', overBefore).executeTakeFirstOrThrow();
      return Number(gone.numDeletedRows);
    },
    close: () => db.destroy(),
  };
}
