import { costInWords } from '#libs/domain/homes';
import type { CivilDate } from '#libs/domain/kernel';
import type { MoveOption } from '#libs/domain/transitions';
import { dayWords } from '#libs/web-kit';
import { AREA_CHOICES, kindInWords, SCHOOL_CHOICES } from '../words';

/** What is known of a home beside what it keeps, in words: the same wherever options are compared. */
export interface AboutHome {
  readonly kind: string;
  readonly begins: string;
  readonly school: string;
  readonly area: string;
  readonly waiting: string;
  readonly cost: string;
  readonly whoElse: string;
  readonly endsCare: boolean;
  /** What nobody has recorded of the home, each beginning "missing:". */
  readonly missing: readonly string[];
}

export const NOT_KNOWN = 'not known';

const choiceInWords = (choices: readonly { value: string; text: string }[], value: string): string =>
  choices.find((choice) => choice.value === value)?.text ?? value;

export function aboutHome(option: MoveOption, day: CivilDate): AboutHome {
  const same = {
    begins: option.startsOn === null ? '' : `from ${dayWords(option.startsOn)}`,
    school: choiceInWords(SCHOOL_CHOICES, option.school),
    area: choiceInWords(AREA_CHOICES, option.area),
    cost: option.weeklyCostPounds === undefined ? NOT_KNOWN : costInWords(option.weeklyCostPounds),
  };
  return { ...same, ...(option.stay ? staying(option) : elsewhere(option, day)) };
}

type Differing = Omit<AboutHome, 'begins' | 'school' | 'area' | 'cost'>;

const staying = (option: MoveOption): Differing => ({
  kind: kindInWords(option),
  waiting: 'nothing: they live there',
  whoElse: 'those who live there now',
  endsCare: false,
  missing: [],
});

const elsewhere = (option: MoveOption, day: CivilDate): Differing => ({
  kind: [kindInWords(option), option.providerName].filter((one) => one !== undefined).join(', '),
  waiting: waitingInWords(option, day),
  whoElse: option.whoElse ?? NOT_KNOWN,
  endsCare: option.endsCare === 'yes',
  missing: missingOf(option),
});

/** What the home waits for and from when they could come. */
function waitingInWords({ waitingFor, availableFrom, startsOn }: MoveOption, day: CivilDate): string {
  const from = availableFrom ?? startsOn;
  const when = from === null ? undefined : fromInWords(from, day);
  return [waitingFor, when].filter((one) => one !== undefined).join('; ') || NOT_KNOWN;
}

const fromInWords = (from: CivilDate, day: CivilDate): string =>
  from <= day ? 'a place is free now' : `a place from ${dayWords(from)}`;

/** What somebody comparing homes would want to know and nobody recorded. It widens no range; it is asked. */
function missingOf({
  weeklyCostPounds,
  whoElse,
  waitingFor,
  availableFrom,
  startsOn,
  provider,
  providerName,
}: MoveOption) {
  const asked: readonly (readonly [boolean, string])[] = [
    [provider === '' && providerName === undefined, 'who provides it'],
    [weeklyCostPounds === undefined, 'what it costs'],
    [whoElse === undefined, 'who else lives there'],
    [waitingFor === undefined && availableFrom === undefined && startsOn === null, 'from when there is a place'],
  ];
  return asked.flatMap(([is, what]) => (is ? [`missing: ${what}`] : []));
}
