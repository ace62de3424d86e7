import type { Migration } from 'kysely';

/** How often a generation has been written to: two workers at the same place are told apart by it. */
export const commits: Migration = {
  async up(db) {
    await db.schema
      .alterTable('checkpoint')
      .addColumn('commits', 'integer', (c) => c.notNull().defaultTo(0))
      .execute();
  },
};
