import { z } from 'zod';
import {
  acceptUnless,
  choose,
  civilDateSchema,
  defineCommand,
  enterShort,
  onDay,
  type DomainEvent,
  type Reason,
} from '../kernel';
import { profileFactId } from './fact-ids';
import { profileLens, type ProfileState } from './state';

const registerInput = z.object({
  /** The local identifier in the authority's return. */
  localId: z.string().trim().min(1, 'Enter their local identifier').max(20),
  preferredName: enterShort('Enter what they like to be called').nullable().default(null),
  dateOfBirth: civilDateSchema.nullable().default(null),
});
const preferredNameInput = z.object({
  name: enterShort('Enter what they like to be called'),
  toldBy: choose(['young-person', 'worker', 'family', 'import'], 'Choose who told you'),
});

type Register = z.infer<typeof registerInput>;
type PreferredName = z.infer<typeof preferredNameInput>;

function register(input: Register, state: ProfileState, today: string): { reasons: Reason[]; events: DomainEvent[] } {
  if (state.localId !== null) return { reasons: [], events: [] };
  const born = input.dateOfBirth;
  const isFuture = born !== null && born > today;
  const reasons = isFuture
    ? [{ code: 'born-in-the-future', field: 'dateOfBirth', message: 'A date of birth cannot be in the future' }]
    : [];
  const events: DomainEvent[] = [{ type: 'YoungPersonRegistered', data: { localId: input.localId } }];
  if (input.preferredName !== null) events.push(named(input.preferredName, 'worker'));
  if (born !== null) events.push(bornOn(born));
  return { reasons, events };
}

const named = (name: string, toldBy: PreferredName['toldBy']): DomainEvent => ({
  type: 'PreferredNameRecorded',
  data: { name, toldBy },
});

const bornOn = (born: NonNullable<Register['dateOfBirth']>): DomainEvent => ({
  type: 'ProfileFactRecorded',
  data: {
    factId: profileFactId('date-of-birth'),
    fact: 'date-of-birth',
    value: { date: born },
    occurred: onDay(born),
    returnYear: null,
  },
});

/** What can be asked about who a young person is. */
export const profileCommands = [
  defineCommand({
    name: 'RegisterYoungPerson',
    stream: 'journey',
    input: registerInput,
    lens: profileLens,
    decide: (input: Register, state: ProfileState, { today }) => {
      const { reasons, events } = register(input, state, today);
      return acceptUnless(reasons, events);
    },
  }),
  defineCommand({
    name: 'RecordPreferredName',
    stream: 'journey',
    input: preferredNameInput,
    lens: profileLens,
    decide: (input: PreferredName, state: ProfileState) =>
      acceptUnless([], state.preferredName === input.name ? [] : [named(input.name, input.toldBy)]),
  }),
] as const;
