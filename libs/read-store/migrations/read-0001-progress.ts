import type { Migration } from 'kysely';

/** How far each list has got, which generation of its tables is in use, and whose events could not be read. */
export const progress: Migration = {
  async up(db) {
    await db.schema
      .createTable('projectionCurrent')
      .addColumn('name', 'text', (c) => c.primaryKey())
      .addColumn('version', 'integer', (c) => c.notNull())
      .addColumn('generation', 'integer', (c) => c.notNull())
      .execute();
    await db.schema
      .createTable('checkpoint')
      .addColumn('name', 'text', (c) => c.notNull())
      .addColumn('version', 'integer', (c) => c.notNull())
      .addColumn('generation', 'integer', (c) => c.notNull())
      .addColumn('position', 'text', (c) => c.notNull())
      .addPrimaryKeyConstraint('checkpointKey', ['name', 'version', 'generation'])
      .execute();
    await db.schema
      .createTable('parked')
      .addColumn('name', 'text', (c) => c.notNull())
      .addColumn('version', 'integer', (c) => c.notNull())
      .addColumn('generation', 'integer', (c) => c.notNull())
      .addColumn('youngPersonId', 'text', (c) => c.notNull())
      .addColumn('position', 'text', (c) => c.notNull())
      .addColumn('eventType', 'text', (c) => c.notNull())
      .addColumn('why', 'text', (c) => c.notNull())
      .addPrimaryKeyConstraint('parkedKey', ['name', 'version', 'generation', 'youngPersonId'])
      .execute();
  },
};
