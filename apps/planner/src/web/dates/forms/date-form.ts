import { visitsMade, type Visit } from '#libs/domain/diary';
import { diaryFactsOf, diaryOn, type DiaryEntry } from '#libs/domain/journey';
import { dayInWords } from '#libs/domain/kernel';
import { placeInWords } from '#libs/domain/placements';
import type { OpenedCase } from '../../../case/opened-case';
import { smallForm, type Choice, type Question, type SmallForm, type SmallFormOf } from '../../small-form/small-form';

export const SHORT_MAX = 120;
export const WORDS_MAX = 4_000;

export const ABOUT = ['duty', 'waiver', 'visit', 'record'] as const;

/** What the address of a form of the diary says it is about. */
export interface DateAt {
  readonly opened: OpenedCase;
  readonly named: { readonly youngPersonId: string };
  readonly about: Readonly<Partial<Record<(typeof ABOUT)[number], string>>>;
}

/** A small form of the diary. */
export type DateForm = SmallForm<DateAt>;

export const dateForm = <Answers>(of: SmallFormOf<DateAt, Answers>): DateForm => smallForm(of);

/** The visit that the address names, while it stands. */
export const visitAt = ({ opened, about }: DateAt): Visit | undefined =>
  visitsMade(opened.answer.journey.visits).find(({ visitId }) => visitId === about.visit);

/** The duty that the address names, as it stands. */
export const dutyAt = ({ opened: { answer }, about }: DateAt): DiaryEntry | undefined =>
  diaryOn(answer.journey, answer.day).find(({ key }) => key === about.duty);

/** Placements that have begun, the newest first. */
export const placementsToChoose = ({ opened: { answer } }: DateAt): readonly Choice[] =>
  diaryFactsOf(answer.journey)
    .placements.filter(({ from }) => from <= answer.day)
    .map(({ factId, from, place }) => ({ value: factId, text: `Since ${dayInWords(from)}: ${placeInWords(place)}` }))
    .reverse();

export const noPlacement = (at: DateAt): string | undefined =>
  placementsToChoose(at).length === 0 ? 'No placement is on record.' : undefined;

export const yesNoUnknownItems: readonly Choice[] = [
  { value: 'yes', text: 'Yes' },
  { value: 'no', text: 'No' },
  { value: 'unknown', text: 'Not known' },
];

/** A question to answer with yes, no or not known. */
export const yesNoUnknownQuestion = (name: string, label: string, hint?: string): Question => ({
  kind: 'radios', name, label, items: yesNoUnknownItems, ...(hint === undefined ? {} : { hint }),
}); // prettier-ignore

export const YES_NO_UNKNOWN = ['yes', 'no', 'unknown'] as const;
