import { agreePeopleToAskInput, afterCareLens, recordFact, type AfterCareEvent, type AfterCareState, type AgreePeopleToAsk } from '../../after-care'; // prettier-ignore
import {
  defineCommand, sortDay, type BaseFacts, type Decision, type DomainEvent, type Lens, type Recorded,
} from '../../kernel'; // prettier-ignore
import { relationshipsLens, type RelationshipsState } from '../../relationships';
import { whoMayBeAskedIsAmongThePeopleWhoMatter } from './rules/who-may-be-asked-is-among-the-people-who-matter';

/** What is looked at when a young person says who may be asked after them: the people who matter, beside what is on record. */
interface AskingState {
  readonly afterCare: AfterCareState;
  readonly people: RelationshipsState;
}

function evolve(state: AskingState, event: Recorded<DomainEvent>): AskingState {
  return afterCareLens.types.includes(event.type as AfterCareEvent['type'])
    ? { ...state, afterCare: afterCareLens.evolve(state.afterCare, event as Recorded<AfterCareEvent>) }
    : { ...state, people: relationshipsLens.evolve(state.people, event) };
}

const askingLens: Lens<AskingState> = {
  name: 'people-to-ask',
  types: [...afterCareLens.types, ...relationshipsLens.types],
  initial: { afterCare: afterCareLens.initial, people: relationshipsLens.initial },
  evolve,
};

/** The young person agrees that these people may be asked where they are, should contact be lost: these, and nobody else. */
function agreePeopleToAsk(input: AgreePeopleToAsk, state: AskingState, facts: BaseFacts): Decision<DomainEvent> {
  const day = sortDay(input.occurred);
  return recordFact(
    { type: 'PeopleToAskAgreed', data: input },
    state.afterCare,
    facts,
    input.people.map((id) => whoMayBeAskedIsAmongThePeopleWhoMatter(id, state.people, day)),
  );
}

export const afterCareJourneyCommands = [
  defineCommand({
    name: 'AgreePeopleToAsk',
    stream: 'journey',
    input: agreePeopleToAskInput,
    lens: askingLens,
    decide: agreePeopleToAsk,
  }),
] as const;
