import type { VagueDate } from '../kernel';

/** What happened, in plain words, before it is dated and signed. */
export interface Described {
  readonly context:
    'care' | 'people' | 'contact' | 'moves' | 'reviews' | 'plan' | 'profile' | 'workers' | 'story' | 'supports';
  /** `major` is what somebody new to the case reads first. */
  readonly level: 'major' | 'minor';
  readonly words: string;
  readonly detail: string | null;
  /** When it occurred; null when that is not known, or when it is about the record alone. */
  readonly occurred: VagueDate | null;
  readonly relationshipIds: readonly string[];
}
