import { sortDay } from '#libs/domain/kernel';
import {
  frequencyInWords, toleranceDays, type ContactAgreement, type PlanGap, type Supervision,
} from '#libs/domain/relationships'; // prettier-ignore
import { dayWords, pluralise, sentenceCase } from '#libs/web-kit';
import { modeInWords, sinceInWords, type Choice } from '../people/words';

const SUPERVISED: Readonly<Record<Supervision, string>> = {
  unsupervised: 'Nobody: they are by themselves',
  supported: 'Somebody who helps them',
  supervised: 'Somebody who watches',
  'letterbox-only': 'By letterbox only: letters, cards and gifts',
};
export const supervisionChoices: readonly Choice[] = Object.entries(SUPERVISED).map(([value, text]) => ({
  value,
  text,
}));

/** One line of what was agreed. */
export interface Term {
  readonly key: string;
  readonly value: string;
}

const term = (key: string, value: string | null): readonly Term[] => (value === null ? [] : [{ key, value }]);

/** How, how often, and how late is still all right. */
export const howAndHowOften = ({ mode, everyDays }: ContactAgreement): string =>
  `${modeInWords(mode)}, ${frequencyInWords(everyDays)}`;

function lateness({ everyDays, toleranceDays: agreed }: ContactAgreement): string | null {
  if (everyDays === null) return null;
  const days = pluralise(agreed ?? toleranceDays(everyDays), 'day');
  return agreed === null ? `${days}: a fifth of the time between, as nothing else was agreed` : days;
}

/** Everything that was agreed; what was not agreed is left out, but for who sees to it and the first time. */
export const termsOf = (agreement: ContactAgreement): readonly Term[] => [
  ...term('How', howAndHowOften(agreement)),
  ...term('How late is all right', lateness(agreement)),
  ...term('Seen to by', agreement.responsible ?? 'Nobody named'),
  ...term('First time', agreement.firstOn === null ? 'No date' : dayWords(agreement.firstOn)),
  ...term('Who pays', agreement.payer),
  ...term('How they get there', agreement.travel),
  ...term('Who is with them', agreement.supervision === null ? null : SUPERVISED[agreement.supervision]),
  ...term('If it is missed twice', agreement.ifMissedTwice),
  ...term('Looked at again', agreement.reviewOn === null ? null : dayWords(agreement.reviewOn)),
  ...term('The young person says', agreement.ownWords === null ? null : `“${agreement.ownWords}”`),
];

const GAPS: Readonly<Record<PlanGap, string>> = {
  responsible: 'which adult sees to it',
  firstOn: 'when the first time is',
  payer: 'who pays',
  travel: 'how they get there',
  supervision: 'who is with them',
  ifMissedTwice: 'what is done if it is missed twice',
  reviewOn: 'when it is looked at again',
  ownWords: 'what the young person says',
};

/** What practice asks for and nobody has agreed yet, as one sentence; undefined when nothing is left open. */
export function gapsInWords(gaps: readonly PlanGap[]): string | undefined {
  if (gaps.length === 0) return undefined;
  const words = gaps.map((gap) => GAPS[gap]);
  const last = words.pop() ?? '';
  return `Not agreed yet: ${words.length === 0 ? last : `${words.join(', ')} and ${last}`}.`;
}

/** An earlier version in one sentence: since when, and what it said. */
export function versionInWords(agreement: ContactAgreement): string {
  const rest = termsOf(agreement)
    .filter(({ key }) => !['How', 'How late is all right'].includes(key))
    .map(({ key, value }) => `${key.toLowerCase()}: ${value}`);
  const ended =
    agreement.ended === null ? '' : `. Ended ${dayWords(sortDay(agreement.ended.on))}: ${agreement.ended.reason}`;
  return `Agreed ${sinceInWords(agreement.from)}: ${[sentenceCase(howAndHowOften(agreement)), ...rest].join('; ')}${ended}`;
}
