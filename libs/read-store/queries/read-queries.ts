import type { Kysely } from 'kysely';
import type { ReadSchema } from '../database/schema';
import type { ReadQueries } from '../read-store';
import { bondQueries } from './bonds';
import { caseloadFor } from './caseload';
import { dutyQueries } from './duties';
import { allocationsFor, byLocalId, findYoungPerson, registry } from './find';
import { homeQueries } from './homes';
import { movesAwaitingDecision, movesFor } from './moves';
import { myWork } from './my-work';
import { stabilityTotals } from './stability';

/** The questions pages ask, over one connection that only reads. */
export const readQueries = (db: Kysely<ReadSchema>): ReadQueries => ({
  caseloadFor: (query) => caseloadFor(db, query),
  myWork: (query) => myWork(db, query),
  findYoungPerson: (search, options) => findYoungPerson(db, search, options),
  byLocalId: (localId) => byLocalId(db, localId),
  registry: () => registry(db),
  movesAwaitingDecision: (query) => movesAwaitingDecision(db, query),
  movesFor: (youngPersonId) => movesFor(db, youngPersonId),
  allocationsFor: (youngPersonId) => allocationsFor(db, youngPersonId),
  stabilityTotals: () => stabilityTotals(db),
  ...homeQueries(db),
  ...bondQueries(db),
  ...dutyQueries(db),
});
