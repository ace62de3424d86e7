import type { Migration } from 'kysely';
import { progress } from './read-0001-progress';
import { commits } from './read-0002-commits';
import { landmark } from './read-0003-landmark';
import { postcodes } from './reference-0001-postcodes';

/** Steps for the read store's own tables; the lists' tables are made from their projections. */
export const READ_STORE_MIGRATIONS: Readonly<Record<string, Migration>> = {
  '0001-progress': progress,
  '0002-commits': commits,
  '0003-landmark': landmark,
};

/** Steps for the reference store. Released steps are never edited: a new one stands after them. */
export const REFERENCE_MIGRATIONS: Readonly<Record<string, Migration>> = { '0001-postcodes': postcodes };
