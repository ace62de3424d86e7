import { onDay, type DomainEvent, type Recorded } from '../kernel';
import type { LeavingCareEvent } from '../leaving-care';
import type { Described } from './described';

type DataOf<T extends LeavingCareEvent['type']> = Extract<LeavingCareEvent, { type: T }>['data'];
type Describers = { readonly [T in LeavingCareEvent['type']]: (data: DataOf<T>) => Described };

const base = { context: 'care', level: 'minor', relationshipIds: [] } as const;

/** How it is known, and why it was put right, where that was said. */
const detailOf = (data: {
  readonly knownFrom: string | null;
  readonly correcting?: { readonly reason: string } | undefined;
}): string | null => {
  const corrected = data.correcting === undefined ? null : `Put right: ${data.correcting.reason}`;
  const parts = [data.knownFrom, corrected].filter((part) => part !== null);
  return parts.length === 0 ? null : parts.join('; ');
};

const DESCRIBERS: Describers = {
  CareElsewhereRecorded: (data) => ({
    ...base,
    level: 'major',
    words: `In care with ${data.authority}${data.shortBreaks === 'yes' ? ', short breaks only' : ''}`,
    detail: detailOf(data),
    occurred: onDay(data.from),
  }),
  DetainedOrInHospitalRecorded: (data) => ({
    ...base,
    words: data.stay === 'detained' ? 'Was detained' : 'Was in hospital',
    detail: detailOf(data),
    occurred: onDay(data.from),
  }),
  LivingWithFamilyAgreed: (data) => ({
    ...base,
    words: 'Living with a parent or somebody with parental responsibility was agreed',
    detail: detailOf(data),
    occurred: onDay(data.from),
  }),
  EducationToldOf: (data) => ({
    ...base,
    words: 'Told us of education or training',
    detail: detailOf(data),
    occurred: onDay(data.told),
  }),
  SupportAskedFor: (data) => ({
    ...base,
    words: 'Asked for support after 21',
    detail: detailOf(data),
    occurred: onDay(data.asked),
  }),
  LeavingCareFactTakenBack: ({ reason }) => ({
    ...base,
    words: 'A fact about leaving care was taken back',
    detail: reason,
    occurred: null,
  }),
};

/** What an event of this context says; undefined for any other. */
export function describeLeavingCare(event: Recorded<DomainEvent>): Described | undefined {
  const describer = (DESCRIBERS as Readonly<Record<string, ((data: never) => Described) | undefined>>)[event.type];
  return describer?.(event.data as never);
}
