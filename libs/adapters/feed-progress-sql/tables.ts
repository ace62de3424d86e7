import type { Landmark, ParkedInFeed, StreamName } from '#libs/ports';
import type { KeptStore } from '#libs/sql-kit';
import { sql, type Kysely } from 'kysely';

export interface ProgressTables {
  readonly progress: { readonly feed: string; readonly position: string };
  readonly parked: ParkedRow;
  readonly landmark: LandmarkRow;
}

interface LandmarkRow {
  readonly feed: string;
  /** Of recording: a row for each. */
  readonly day: string;
  readonly recorded_at: string;
  readonly stream: string;
  readonly revision: number;
  readonly event_id: string;
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

const landmarks = (text: string): string =>
  `CREATE TABLE IF NOT EXISTS landmark (feed ${text} NOT NULL, day ${text} NOT NULL, recorded_at ${text} NOT NULL,
    stream ${text} NOT NULL, revision INTEGER NOT NULL, event_id ${text} NOT NULL, PRIMARY KEY (feed, day))`;

/** Came later than the rest: made wherever it is not there yet. An older version goes on without it. */
export const LATER_IN_FILE = landmarks('TEXT');

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
    'feed-0002-landmark': {
      up: async (db: Kysely<unknown>) => void (await sql.raw(landmarks('text COLLATE "C"')).execute(db)),
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

const DAY_CHARACTERS = 'YYYY-MM-DD'.length;
export const dayOf = ({ recordedAt }: Landmark): string => recordedAt.slice(0, DAY_CHARACTERS);

export const landmarkToRow = (feed: string, landmark: Landmark): LandmarkRow => ({
  feed,
  day: dayOf(landmark),
  recorded_at: landmark.recordedAt,
  stream: landmark.stream,
  revision: landmark.revision,
  event_id: landmark.id,
});

export const landmarkFromRow = ({ stream, revision, event_id, recorded_at }: LandmarkRow): Landmark => ({
  stream: stream as StreamName,
  revision,
  id: event_id,
  recordedAt: recorded_at,
});
