import type { ParkedInFeed, StreamName } from '#libs/ports';
import type { KeptStore } from '#libs/sql-kit';
import { sql, type Kysely } from 'kysely';

export interface ProgressTables {
  readonly progress: { readonly feed: string; readonly position: string };
  readonly parked: ParkedRow;
}

interface ParkedRow {
  readonly feed: string;
  readonly stream: string;
  readonly revision: number;
  readonly position: string;
  readonly event_type: string;
  readonly why: string;
}

const tables = (text: string): readonly string[] => [
  `CREATE TABLE progress (feed ${text} PRIMARY KEY, position ${text} NOT NULL)`,
  `CREATE TABLE parked (feed ${text} NOT NULL, stream ${text} NOT NULL, revision INTEGER NOT NULL,
    position ${text} NOT NULL, event_type ${text} NOT NULL, why ${text} NOT NULL, PRIMARY KEY (feed, stream))`,
];

/** Its mark is "TLFP". */
export const PROGRESS_STORE: KeptStore = {
  what: 'the place of a feed',
  advice: 'it may be removed: the feed is then published from the beginning, and receivers drop what they have seen',
  applicationId: 0x544c4650,
  fileVersion: 1,
  inFile: tables('TEXT'),
  inPostgres: {
    'feed-0001-progress': {
      up: async (db: Kysely<unknown>) => {
        for (const statement of tables('text COLLATE "C"')) await sql.raw(statement).execute(db);
      },
    },
  },
};

export const toRow = (feed: string, { eventType, ...parked }: ParkedInFeed): ParkedRow => ({
  feed,
  ...parked,
  event_type: eventType,
});

export const fromRow = ({ stream, revision, position, event_type, why }: ParkedRow): ParkedInFeed => ({
  stream: stream as StreamName,
  revision,
  position,
  eventType: event_type,
  why,
});
