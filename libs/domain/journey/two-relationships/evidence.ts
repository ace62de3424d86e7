import { daysBetween, dayInWords, vagueInWords, type CivilDate, type YesNoUnknown } from '../../kernel';
import type { LovingAndLasting, PersonWhoMatters } from '../../relationships';
import { livesTogether } from '../how-they-stand';
import { isFormer } from '../roles';
import type { Journey } from '../state';
import { hasAJobToOutlast, isCalledLovingAndLasting, isLeftOut, outlastsTheRole } from './loving-and-lasting';

/** Contact this many days ago or fewer is recent. Source: research/product 3.6. */
export const IN_TOUCH_DAYS_MAX = 90;

/** One thing that supports a relationship being loving and lasting. What nobody recorded is unknown, never no. */
export interface Piece {
  readonly answer: YesNoUnknown;
  readonly words: string;
}

/** What supports one relationship being loving and lasting. Source: research/product 3.6. */
export interface Evidence {
  /** Always yes: who said so, and when. Said by an advocate it is marked as such. */
  readonly named: Piece;
  readonly twoWay: Piece;
  /** Null where nobody is paid to be there. */
  readonly outlastsRole: Piece | null;
  readonly inTouch: Piece;
}

/** When it is asked, and of whose life. */
export interface Asked {
  readonly journey: Journey;
  readonly on: CivilDate;
}

/** The evidence for somebody who is named. */
export const evidenceFor = (person: PersonWhoMatters, said: LovingAndLasting, asked: Asked): Evidence => ({
  named: { answer: 'yes', words: namedInWords(said) },
  twoWay: { answer: said.otherSaysSo, words: TWO_WAY[said.otherSaysSo] },
  outlastsRole: hasAJobToOutlast(person) || isFormer(person.role) ? outlastingOf(person, said) : null,
  inTouch: inTouchOf(person, asked),
});

function namedInWords({ saidBy, from, whyAnAdvocate }: LovingAndLasting): string {
  const when = from === null ? 'date not known' : vagueInWords(from);
  if (saidBy === 'young-person') return `Named by the young person: ${when}`;
  const why = whyAnAdvocate === null ? '' : `, because the young person could not say it: ${whyAnAdvocate}`;
  return `Said by an advocate: ${when}${why}`;
}

const TWO_WAY: Readonly<Record<YesNoUnknown, string>> = {
  yes: 'Both say so',
  no: 'The other person does not say so',
  unknown: 'Nobody has recorded what the other person says',
};

const OUTLASTS: Readonly<Record<YesNoUnknown, string>> = {
  yes: 'Expected to outlast the job, and the young person says so',
  no: 'Not expected to outlast the job',
  unknown: 'Nobody has recorded whether it is expected to outlast the job',
};

function outlastingOf(person: PersonWhoMatters, said: LovingAndLasting): Piece {
  const answer = outlastsTheRole(person);
  if (isFormer(person.role)) return { answer, words: 'The job has ended and the relationship has gone on' };
  if (answer === 'unknown' && said.saidBy === 'advocate') {
    return { answer, words: 'An advocate said so; of somebody paid, the young person has to say it themselves' };
  }
  return { answer, words: OUTLASTS[answer] };
}

/** Contact that was looked for long ago, or missed since lately, does not say that there was none in all that time. */
function inTouchOf(person: PersonWhoMatters, asked: Asked): Piece {
  if (livesTogether(person, asked) === 'yes') return { answer: 'yes', words: 'They live together' };
  const { contact } = person;
  switch (contact.kind) {
    case 'held':
      return {
        answer: contact.days <= IN_TOUCH_DAYS_MAX ? 'yes' : 'no',
        words: `Last in touch on ${dayInWords(contact.on)}, ${counted(contact.days)} before`,
      };
    case 'none-held':
      return {
        answer: contact.days > IN_TOUCH_DAYS_MAX ? 'no' : 'unknown',
        words: `Contact is recorded since ${dayInWords(contact.firstMissedOn)}, and was always missed`,
      };
    case 'none-found':
      return {
        answer: daysBetween(contact.to, asked.on) <= IN_TOUCH_DAYS_MAX ? 'no' : 'unknown',
        words: `Somebody looked, and there was none up to ${dayInWords(contact.to)}`,
      };
    case 'not-recorded':
      return { answer: 'unknown', words: 'No contact is recorded: nobody can say' };
  }
}

const counted = (days: number): string => (days === 1 ? '1 day' : `${days} days`);

/**
 * Whether the young person calls a relationship loving and lasting that is there: what the assessment of a move is told, so
 * that it flags by the same count. Whether somebody paid outlasts the job is asked for itself.
 */
export function isLovedAndThere(person: PersonWhoMatters, asked: Asked): YesNoUnknown {
  const called = isCalledLovingAndLasting(person);
  if (called === 'yes' && isLeftOut(person)) return 'no';
  return called === 'yes' && inTouchOf(person, asked).answer === 'no' ? 'no' : called;
}
