import { OC3_AGES, OC3_WINDOW_RULE, oc3At, type Oc3Fact, type Oc3Position } from '#libs/domain/journey';
import { accommodationInWords, activityInWords, inTouchInWords } from '#libs/domain/pathway-plans';
import { dayWords, sentenceCase } from '#libs/web-kit';
import type { OpenedCase } from '../../../case/opened-case';

/** The position around each birthday, with what each value rests on and what is missing. Null without a date of birth. */
export function oc3Panel({ answer: { journey, day } }: OpenedCase): object | null {
  const positions = OC3_AGES.flatMap((age) => oc3At(journey, age, day) ?? []);
  if (positions.length === 0) return null;
  return {
    rule: `${OC3_WINDOW_RULE.words}. ${OC3_WINDOW_RULE.source}. Not checked against the text of the guide.`,
    rows: positions.map(rowOf),
  };
}

const WHEN: Readonly<Record<Oc3Position['when'], string>> = {
  'to-come': 'Still to come',
  open: 'Open now',
  over: 'Over',
};

const rowOf = (position: Oc3Position): object => ({
  birthday: `${position.age}th`.replace('21th', '21st'),
  on: dayWords(position.window.birthday),
  window: `${dayWords(position.window.from)} to ${dayWords(position.window.to)}`,
  when: WHEN[position.when],
  asked: position.whyAsked,
  inTouch: cellOf(position, 'inTouch', inTouchInWords),
  activity: cellOf(position, 'activity', activityInWords),
  accommodation: cellOf(position, 'accommodation', accommodationInWords),
  imported: importedInWords(position),
  differences: position.differences,
});

type Column = 'inTouch' | 'activity' | 'accommodation';

/** A value with what it rests on and what is missing; nothing is missing of what the return does not ask, or not yet. */
function cellOf(position: Oc3Position, column: Column, inWords: (code: string) => string): object {
  const { code, facts, missing } = position[column];
  if (position.when === 'to-come') return { says: 'Still to come', facts: [], missing: [] };
  if (position.asked === 'no' && code === null) return { says: 'Not asked', facts: [], missing: [] };
  return { says: valueInWords(code, inWords), facts: facts.map(factInWords), missing };
}

function valueInWords(code: string | null, inWords: (code: string) => string): string {
  if (code === null) return 'Not known';
  return code === '0' ? 'Nothing to say (0)' : `${sentenceCase(inWords(code))} (${code})`;
}

const factInWords = ({ on, words }: Oc3Fact): string => `${dayWords(on)}: ${words}`;

function importedInWords({ imported, collectionYear }: Oc3Position): string | null {
  if (imported === null) return null;
  const { inTouch, activity, accommodation } = imported;
  const said = [inTouchInWords(inTouch), activityInWords(activity), accommodationInWords(accommodation)];
  return `The return to 31 March ${collectionYear} says: in touch: ${said[0]}; what they do: ${said[1]}; where they live: ${said[2]}`;
}
