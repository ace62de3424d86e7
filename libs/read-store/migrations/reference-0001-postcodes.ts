import type { Migration } from 'kysely';

/** Where each postcode is: National Grid metres. An outward code stands for the middle of its area. */
export const postcodes: Migration = {
  async up(db) {
    await db.schema
      .createTable('postcode')
      .addColumn('postcode', 'text', (c) => c.primaryKey())
      .addColumn('easting', 'integer', (c) => c.notNull())
      .addColumn('northing', 'integer', (c) => c.notNull())
      .execute();
  },
};
