import type { DomainEvent, Recorded } from '../kernel';
import type { PositionsEvent } from '../pathway-plans';
import type { ProfileEvent } from '../profile';
import type { RelationshipsEvent } from '../relationships';
import type { Described } from './described';

/** About workers, or about the records themselves rather than one person. */
type RecordEvent =
  | 'WorkerAllocated'
  | 'WorkerAllocationEnded'
  | 'HandoverRecorded'
  | 'LinkPersonEnded'
  | 'BondDeclined'
  | 'RelationshipsMerged'
  | 'RelationshipsMergeUndone';
type Plain = Extract<RelationshipsEvent, { type: RecordEvent }> | ProfileEvent | PositionsEvent;
type DataOf<T extends Plain['type']> = Extract<Plain, { type: T }>['data'];
type Describers = { readonly [T in Plain['type']]: (data: DataOf<T>) => Described | undefined };

const base = { level: 'minor', detail: null, occurred: null, relationshipIds: [] } as const;
const worker = (role: string): string => role.replaceAll('-', ' ');

const DESCRIBERS: Describers = {
  YoungPersonRegistered: () => ({ ...base, context: 'profile', words: 'Known to the authority' }),
  PreferredNameRecorded: ({ name }) => ({ ...base, context: 'profile', words: `Likes to be called ${name}` }),
  ProfileFactRecorded: ({ fact, occurred, correcting }) => ({
    ...base,
    context: 'profile',
    words: `Recorded: ${fact.replaceAll('-', ' ')}`,
    detail: correcting === undefined ? null : `Put right: ${correcting.reason}`,
    occurred,
  }),
  // It says that a later return agrees; nothing happened to the young person.
  FactsConfirmed: () => undefined,
  CareLeaverPositionRecorded: ({ occurred }) => ({
    ...base, context: 'plan', words: 'Where they were around their birthday was recorded', occurred,
  }), // prettier-ignore
  WorkerAllocated: ({ role, workerRef, occurred }) => ({
    ...base, context: 'workers', words: `New ${worker(role)}`, detail: workerRef, occurred,
  }), // prettier-ignore
  WorkerAllocationEnded: ({ occurred }) => ({ ...base, context: 'workers', words: 'A worker stopped', occurred }),
  HandoverRecorded: ({ goodbye, metTogether, words, occurred }) => ({
    ...base,
    context: 'workers',
    words: `How a worker handed over: goodbye ${goodbye}, met the next one together ${metTogether}`,
    detail: words,
    occurred,
  }),
  LinkPersonEnded: ({ reason, occurred }) => ({
    ...base, context: 'people', level: 'major', words: 'Nobody keeps the others in touch any more', detail: reason, occurred,
  }), // prettier-ignore
  BondDeclined: ({ reason, occurred }) => ({
    ...base, context: 'people', words: 'A link suggested in another record was declined', detail: reason, occurred,
  }), // prettier-ignore
  RelationshipsMerged: ({ keptId, mergedId, reason }) => ({
    ...base,
    context: 'people',
    words: 'Two records were found to be of one person',
    detail: reason,
    relationshipIds: [keptId, mergedId],
  }),
  RelationshipsMergeUndone: ({ keptId, mergedId, reason }) => ({
    ...base,
    context: 'people',
    words: 'One record was found to be of two people',
    detail: reason,
    relationshipIds: [keptId, mergedId],
  }),
};

/** What an event of the profile, the plan or the workers says; undefined for any other. */
export function describePlain(event: Recorded<DomainEvent>): Described | undefined {
  const describer = (DESCRIBERS as Readonly<Record<string, ((data: never) => Described | undefined) | undefined>>)[
    event.type
  ];
  return describer?.(event.data as never);
}
