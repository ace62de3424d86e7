import {
  activitiesAfterCare, activityAfterCareInWords, homeKindInWords, homesAfterCare, oc3LetterOf, recordsOf, suitabilityInWords,
  type ActivityAfterCare, type HomeAfterCare, type SuitabilityOnDay,
} from '#libs/domain/after-care'; // prettier-ignore
import { vagueInWords, type CivilDate, type YesNoUnknown } from '#libs/domain/kernel';
import { dayWords, sentenceCase } from '#libs/web-kit';
import type { OpenedCase } from '../../../case/opened-case';
import { paths } from '../../../paths';

const PROVIDED: Readonly<Record<YesNoUnknown, string>> = { yes: 'Yes', no: 'No', unknown: 'Not known' };

interface Linked {
  readonly text: string;
  readonly of: string;
  readonly href: string;
}

/** Homes after care by the day shown, the present one first. */
export const homeRows = (opened: OpenedCase): readonly object[] =>
  homesAfterCare(opened.answer.journey.afterCare)
    .filter(({ from }) => from <= opened.answer.day)
    .map((home) => homeRow(opened, home))
    .reverse();

function homeRow(opened: OpenedCase, home: HomeAfterCare): object {
  const { kind, where, assessed, provided, since } = home;
  const { day } = opened.answer;
  const name = sentenceCase(homeKindInWords(kind));
  return {
    kind: name,
    letter: oc3LetterOf(kind),
    where: where ?? '',
    from: vagueInWords(since),
    until: untilInWords(home, day),
    suitable: assessed.filter(({ on }) => on <= day).map(suitableInWords),
    provided: PROVIDED[provided],
    links: linksOf(opened, home, name, [
      { change: 'suitability', text: 'Look again at whether it is suitable', when: true },
      { change: 'end', text: 'They do not live there any more', when: home.endedBy === null },
    ]),
  };
}

const suitableInWords = ({ on, suitability, why }: SuitabilityOnDay): string =>
  `${sentenceCase(suitabilityInWords(suitability))}, ${dayWords(on)}${why === null ? '' : `: ${why}`}`;

/** What they have done by the day shown, the present first. */
export const activityRows = (opened: OpenedCase): readonly object[] =>
  activitiesAfterCare(opened.answer.journey.afterCare)
    .filter(({ from }) => from <= opened.answer.day)
    .map((one) => activityRow(opened, one))
    .reverse();

function activityRow(opened: OpenedCase, one: ActivityAfterCare): object {
  const name = sentenceCase(activityAfterCareInWords(one.activity, one.hours));
  return {
    activity: name,
    words: one.words ?? '',
    from: vagueInWords(one.since),
    until: untilInWords(one, opened.answer.day),
    links: linksOf(opened, one, name, [
      { change: 'end', text: 'They do not do this any more', when: one.endedBy === null },
    ]),
  };
}

const untilInWords = ({ until, whyEnded }: HomeAfterCare | ActivityAfterCare, day: CivilDate): string =>
  until === null || until > day ? 'Goes on' : `${dayWords(until)}${whyEnded === null ? '' : `: ${whyEnded}`}`;

interface Offered {
  readonly change: string;
  readonly text: string;
  readonly when: boolean;
}

/** What can be done to a home or an activity, and to the record of its end where there is one. */
function linksOf(
  opened: OpenedCase,
  { recordId, endedBy }: HomeAfterCare | ActivityAfterCare,
  of: string,
  offered: readonly Offered[],
): readonly Linked[] {
  if (!opened.may('record-after-care')) return [];
  const to = (id: string, change: string, text: string): Linked => ({
    text,
    of,
    href: paths.afterCare.change({
      youngPersonId: opened.youngPersonId,
      afterCareRecordId: id,
      afterCareChange: change,
    }),
  });
  const ends =
    endedBy === null
      ? []
      : [to(endedBy, 'put-right', 'Put its end right'), to(endedBy, 'take-back', 'Take its end back')];
  return [
    to(recordId, 'put-right', 'Put right'),
    ...offered.filter(({ when }) => when).map(({ change, text }) => to(recordId, change, text)),
    ...ends,
    ...looksOf(opened, recordId).map(({ id, text }) => to(id, 'put-right', text)),
    to(recordId, 'take-back', 'Take back'),
  ];
}

/** Later looks at whether a home is suitable can be put right too. */
const looksOf = (opened: OpenedCase, homeId: string): readonly { readonly id: string; readonly text: string }[] =>
  recordsOf(opened.answer.journey.afterCare, 'SuitabilityOfHomeAssessed')
    .filter(({ data }) => data.homeId === homeId)
    .map(({ data }) => ({ id: data.recordId, text: `Put right what was found on ${vagueInWords(data.occurred)}` }));
