import type { CivilDate, Lens, Recorded, VagueDate } from '../kernel';
import { storyEvents, type StoryEvent } from './events';
import type { About, AgreedBy, SaidBy } from './vocabulary';

/** One entry as it stood from a day on. */
export interface Entry {
  readonly entryId: string;
  readonly about: About;
  readonly words: string;
  readonly saidBy: SaidBy;
  readonly from: VagueDate;
  readonly revision: number;
}

export interface Sharing {
  readonly sharingId: string;
  readonly transitionId: string | null;
  readonly sharedWith: string;
  readonly entries: readonly string[];
  readonly people: readonly string[];
  readonly contact: readonly string[];
  readonly agreedBy: AgreedBy;
  readonly whyAnAdvocate: string | null;
  readonly until: CivilDate | null;
  readonly from: VagueDate;
  readonly revision: number;
  readonly withdrawn: { readonly on: VagueDate; readonly reason: string } | null;
}

export interface StoryState {
  /** What was said, by entry, each in the order of recording: the last one stands. */
  readonly entries: Readonly<Record<string, readonly Entry[]>>;
  readonly withdrawnEntries: Readonly<Record<string, { readonly on: VagueDate; readonly reason: string }>>;
  readonly sharings: Readonly<Record<string, Sharing>>;
}

export const noStory: StoryState = { entries: {}, withdrawnEntries: {}, sharings: {} };

function recorded(
  state: StoryState,
  { data, meta }: Recorded<Extract<StoryEvent, { type: 'AboutMeRecorded' }>>,
): StoryState {
  const { occurred, ...said } = data;
  const entry = { ...said, from: occurred, revision: meta.revision };
  const { [data.entryId]: _again, ...withdrawnEntries } = state.withdrawnEntries;
  const before = state.entries[data.entryId] ?? [];
  return { ...state, withdrawnEntries, entries: { ...state.entries, [data.entryId]: [...before, entry] } };
}

/** Folds one event. Total. */
export function evolveStory(state: StoryState, event: Recorded<StoryEvent>): StoryState {
  switch (event.type) {
    case 'AboutMeRecorded':
      return recorded(state, event);
    case 'AboutMeWithdrawn': {
      const { entryId, occurred: on, reason } = event.data;
      return { ...state, withdrawnEntries: { ...state.withdrawnEntries, [entryId]: { on, reason } } };
    }
    case 'SharingAgreed': {
      const { occurred: from, ...agreed } = event.data;
      const sharing = { ...agreed, from, revision: event.meta.revision, withdrawn: null };
      return { ...state, sharings: { ...state.sharings, [agreed.sharingId]: sharing } };
    }
    case 'SharingWithdrawn': {
      const { sharingId, occurred: on, reason } = event.data;
      const known = state.sharings[sharingId];
      if (known === undefined) return state;
      return { ...state, sharings: { ...state.sharings, [sharingId]: { ...known, withdrawn: { on, reason } } } };
    }
  }
}

/** Everything a decision about the young person's story looks at. */
export const storyLens: Lens<StoryState, StoryEvent> = {
  name: 'story',
  types: storyEvents.map((definition) => definition.type),
  initial: noStory,
  evolve: evolveStory,
};
