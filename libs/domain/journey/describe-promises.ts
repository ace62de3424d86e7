import type { DomainEvent, Recorded } from '../kernel';
import type { PromisesEvent } from '../transitions';
import type { Described } from './described';

type DataOf<T extends PromisesEvent['type']> = Extract<PromisesEvent, { type: T }>['data'];
type Said = Pick<Described, 'words' | 'detail' | 'level'>;
type Describers = { readonly [T in PromisesEvent['type']]: (data: DataOf<T>) => Said };

const BY = { 'young-person': 'the young person', advocate: 'an advocate' } as const;

const DESCRIBERS: Describers = {
  PromiseMade: ({ what, owner }) => ({
    level: 'major',
    words: `Promised: ${what}`,
    detail: owner === null ? 'Nobody was named to see to it' : `${owner} sees to it`,
  }),
  PromiseReleased: ({ saidBy, words }) => ({
    level: 'major',
    words: `A promise was released by ${BY[saidBy]}`,
    detail: words,
  }),
  PromiseReplaced: ({ reason }) => ({ level: 'minor', words: 'A promise was replaced by another', detail: reason }),
  PromiseDisputed: ({ words }) => ({
    level: 'major',
    words: 'Somebody says a promise is not as it is shown',
    detail: words,
  }),
};

/** What an event about a promise says; undefined for any other. */
export function describePromise(event: Recorded<DomainEvent>): Described | undefined {
  const describer = (DESCRIBERS as Readonly<Record<string, ((data: never) => Said) | undefined>>)[event.type];
  if (describer === undefined) return undefined;
  const { occurred, relationshipId } = event.data as DataOf<'PromiseMade'>;
  return { context: 'moves', ...describer(event.data as never), occurred, relationshipIds: [relationshipId] };
}
