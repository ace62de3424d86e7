import type { DomainEvent, Recorded } from '../kernel';
import type { StoryEvent } from '../story';
import type { Described } from './described';

type DataOf<T extends StoryEvent['type']> = Extract<StoryEvent, { type: T }>['data'];
type Describers = { readonly [T in StoryEvent['type']]: (data: DataOf<T>) => Described };

const base = { context: 'story', level: 'minor', detail: null, relationshipIds: [] } as const;

const DESCRIBERS: Describers = {
  AboutMeRecorded: ({ about, words, occurred }) => ({
    ...base,
    words: `What they say about themselves: ${about.replaceAll('-', ' ')}`,
    detail: words,
    occurred,
  }),
  AboutMeWithdrawn: ({ reason, occurred }) => ({
    ...base,
    words: 'Something they said about themselves was taken back',
    detail: reason,
    occurred,
  }),
  SharingAgreed: ({ sharedWith, people, agreedBy, occurred }) => ({
    ...base,
    level: 'major',
    words: `${agreedBy === 'young-person' ? 'They agreed' : 'An advocate agreed'} what ${sharedWith} may read`,
    relationshipIds: people,
    occurred,
  }),
  SharingWithdrawn: ({ reason, occurred }) => ({
    ...base,
    level: 'major',
    words: 'What was shared may not be read any more',
    detail: reason,
    occurred,
  }),
};

/** What an event of the young person's story says; undefined for any other. */
export function describeStory(event: Recorded<DomainEvent>): Described | undefined {
  const describer = (DESCRIBERS as Readonly<Record<string, ((data: never) => Described) | undefined>>)[event.type];
  return describer?.(event.data as never);
}
