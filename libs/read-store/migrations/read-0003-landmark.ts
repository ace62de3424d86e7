import type { Migration } from 'kysely';

/** By what the log is known again that a generation was folded from; nothing where no version has noted it yet. */
export const landmark: Migration = {
  async up(db) {
    await db.schema.alterTable('checkpoint').addColumn('landmark', 'text').execute();
  },
};
