import type { Runway } from '#libs/domain/journey';
import { supportsBy, type SupportOnDay } from '#libs/domain/supports';
import type { OpenedCase } from '../../case/opened-case';
import { smallForm, type Question, type SmallForm, type SmallFormOf } from '../small-form/small-form';

export const SHORT_MAX = 120;
export const WORDS_MAX = 4_000;

export const ABOUT = ['support', 'end', 'problem', 'replacement', 'cliff'] as const;

/** What the address of a form on the road to 25 says it is about. */
export interface RoadAt {
  readonly opened: OpenedCase;
  readonly named: { readonly youngPersonId: string };
  readonly runway: Runway;
  readonly about: Readonly<Partial<Record<(typeof ABOUT)[number], string>>>;
}

/** A small form about what ends on the road to 25. */
export type RoadForm = SmallForm<RoadAt>;

export const roadForm = <Answers>(of: SmallFormOf<RoadAt, Answers>): RoadForm => smallForm(of);

/** The support that the address names, as it stands on the day shown. */
export const supportAt = ({ opened, about }: RoadAt): SupportOnDay | undefined =>
  supportsBy(opened.answer.journey.supports, opened.answer.day).find(({ supportId }) => supportId === about.support);

/** Which support it is, said above the questions. */
export const saidOf = (at: RoadAt): Question => ({ kind: 'said', name: 'support', label: supportAt(at)?.name ?? '' });

export const noSupport = (at: RoadAt): string | undefined =>
  supportAt(at) === undefined ? 'This support is not on record any more.' : undefined;

export const supportOver = (at: RoadAt): string | undefined =>
  supportAt(at)?.stopped === null ? undefined : 'This support has already ended, or is not on record.';
