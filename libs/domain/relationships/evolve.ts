import type { DomainEvent, Lens, Recorded } from '../kernel';
import { brothersAndSistersHandlers } from './brothers-and-sisters/evolve';
import { agreementHandlers } from './contact/evolve';
import { courseHandlers } from './course/evolve';
import { relationshipsJourneyEvents, type RelationshipsEvent } from './events';
import type { Handlers, Told } from './handlers';
import { personHandlers } from './person/evolve';
import { restrictionsHandlers } from './restrictions/evolve';
import { initialRelationships, type RelationshipsState } from './state';
import { supportsHandlers } from './supports/evolve';
import { viewsHandlers } from './views/evolve';
import { workersHandlers } from './workers/evolve';

/** Total: a type that no part handles does not compile. */
const HANDLERS: Handlers<RelationshipsEvent['type']> = {
  ...personHandlers,
  ...viewsHandlers,
  ...supportsHandlers,
  ...agreementHandlers,
  ...restrictionsHandlers,
  ...courseHandlers,
  ...brothersAndSistersHandlers,
  ...workersHandlers,
};

/** The one fact of another context this lens reads, by its name in the log: contexts never import each other. */
export const PREFERRED_NAME = 'PreferredNameRecorded';

function evolve(state: RelationshipsState, event: Recorded<DomainEvent>): RelationshipsState {
  if (event.type === PREFERRED_NAME) {
    return { ...state, youngPersonName: (event.data as { readonly name: string }).name };
  }
  const { type, data, meta } = event as Recorded<RelationshipsEvent>;
  const handler = HANDLERS[type] as (state: RelationshipsState, data: unknown, told: Told) => RelationshipsState;
  return handler(state, data, { revision: meta.revision, actor: meta.actor });
}

/** Everything a decision about people who matter looks at. */
export const relationshipsLens: Lens<RelationshipsState> = {
  name: 'relationships',
  types: [...relationshipsJourneyEvents.map((definition) => definition.type), PREFERRED_NAME],
  initial: initialRelationships,
  evolve,
};
