import {
  accommodationCode, activitiesAfterCare, activityAfterCareInWords, activityCode, homeKindInWords, homesAfterCare,
  oc3LetterOf, suitabilityInWords, suitabilityOn, type ActivityAfterCare, type AfterCareState, type HomeAfterCare,
} from '../../after-care'; // prettier-ignore
import { dayInWords, earlier, type CivilDate } from '../../kernel';
import { aroundBirthday } from './oc3-around';
import type { Oc3Age, Oc3Window } from './oc3-window';
import { notKnown, type Oc3Fact, type Oc3Value } from './oc3-value';

/** What is asked: the window, the age, as far as which day, and whether somebody was in touch in the window. */
export interface Asked {
  readonly window: Oc3Window;
  readonly age: Oc3Age;
  readonly on: CivilDate;
  readonly inTouch: boolean;
}

/** Letters that the return does not take at 17. Source: research/domain 3.3. */
const NOT_AT_17: Readonly<Record<string, string>> = { Z: 'with former foster carers', T: 'a foyer' };

/** ACCOM on or around the birthday. What began long before counts only where somebody was in touch in the window. */
export function accommodationIn(state: AfterCareState, asked: Asked): Oc3Value {
  const home = aroundBirthday(until(homesAfterCare(state), asked.on), asked.window);
  if (home === undefined)
    return notKnown(`Where they lived on or around ${dayInWords(asked.window.birthday)} is not recorded`);
  const said = suitabilityOn(home, dayOf(home, asked));
  const facts = homeFacts(home, said?.on ?? home.from);
  const code = accommodationCode(home.kind, said?.suitability ?? 'not-known');
  const missing = [
    ...stale(home.from, homeKindInWords(home.kind), asked),
    ...tooYoung(oc3LetterOf(home.kind), asked.age),
    ...(code === null ? ['Whether it is suitable is not recorded'] : []),
  ];
  return { code: missing.length > 0 ? null : code, facts, missing };
}

/** ACTIV on or around the birthday. */
export function activityIn(state: AfterCareState, asked: Asked): Oc3Value {
  const activity = aroundBirthday(until(activitiesAfterCare(state), asked.on), asked.window);
  if (activity === undefined) {
    return notKnown(`What they did on or around ${dayInWords(asked.window.birthday)} is not recorded`);
  }
  const code = activityCode(activity.activity, activity.hours);
  const missing = [
    ...stale(activity.from, activityAfterCareInWords(activity.activity, activity.hours), asked),
    ...(code === null ? ['Whether it is full time or part time is not recorded'] : []),
  ];
  return { code: missing.length > 0 ? null : code, facts: [activityFact(activity)], missing };
}

const until = <S extends { readonly from: CivilDate }>(stays: readonly S[], on: CivilDate): readonly S[] =>
  stays.filter(({ from }) => from <= on);

/** The day of which suitability is asked: the birthday, or the nearest day on which they lived there. */
function dayOf(home: HomeAfterCare, { window, on }: Asked): CivilDate {
  const day = earlier(window.birthday, on);
  return home.from > day ? home.from : day;
}

/** Something recorded before the window, which nothing in it bears out. */
function stale(from: CivilDate, what: string, { window, inTouch }: Asked): readonly string[] {
  if (inTouch || from >= window.from) return [];
  return [`On record since ${dayInWords(from)}: ${what}. Nothing recorded in the window says that it was still so`];
}

const tooYoung = (letter: string, age: Oc3Age): readonly string[] => {
  const what = age === 17 ? NOT_AT_17[letter] : undefined;
  return what === undefined
    ? []
    : [`The return does not take “${what}” at 17: look at the kind of home and its first day`];
};

function homeFacts(home: HomeAfterCare, assessedOn: CivilDate): readonly Oc3Fact[] {
  const said = suitabilityOn(home, assessedOn);
  const { recordId } = home;
  const kind = { on: home.from, words: `Home: ${homeKindInWords(home.kind)}`, recordId };
  const why = said?.why ? `: ${said.why}` : '';
  return said === undefined
    ? [kind]
    : [kind, { on: said.on, words: `Suitability: ${suitabilityInWords(said.suitability)}${why}`, recordId }];
}

const activityFact = ({ from, activity, hours, words, recordId }: ActivityAfterCare): Oc3Fact => ({
  on: from,
  words: `What they do: ${activityAfterCareInWords(activity, hours)}${words === null ? '' : ` (${words})`}`,
  recordId,
});
