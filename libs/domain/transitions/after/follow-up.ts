/** When it is looked at again, in weeks after the move. Source: research/product row 31. */
export const FOLLOW_UP_WEEKS = [2, 6, 12] as const;
export type FollowUpWeeks = (typeof FOLLOW_UP_WEEKS)[number];

/**
 * Whether a relationship was kept. `not-recorded`: nobody wrote anything down, which says nothing about it. `not-due`: the first
 * agreed contact is still to come. `no-longer-asked`: it ended by choice, or is restricted, since.
 */
export type Verdict = 'kept' | 'partly' | 'not' | 'not-recorded' | 'not-due' | 'no-longer-asked';

/** What is recorded of one relationship between the move and the day of the follow-up. */
export interface KeptFacts {
  readonly days: number;
  /** Days between agreed contacts; null when nothing is agreed. */
  readonly everyDays: number | null;
  readonly held: number;
  readonly missed: number;
  /** Somebody looked, and there was no contact. */
  readonly foundNone: boolean;
  readonly livesTogether: boolean;
}

/** How many contacts were agreed for the time since the move; null when nothing is agreed. */
export const contactsExpected = ({ days, everyDays }: Pick<KeptFacts, 'days' | 'everyDays'>): number | null =>
  everyDays === null ? null : Math.floor(days / everyDays);

/** Whether a relationship that was promised as kept really was. */
export function verdictOf(facts: KeptFacts): Verdict {
  const { held, missed, foundNone } = facts;
  if (facts.livesTogether) return 'kept';
  if (held > 0) return isAsAgreed(facts) ? 'kept' : 'partly';
  if (missed > 0 || foundNone) return 'not';
  return contactsExpected(facts) === 0 ? 'not-due' : 'not-recorded';
}

/** As often as was agreed; where nothing is agreed, without a contact that was missed. */
function isAsAgreed(facts: KeptFacts): boolean {
  const expected = contactsExpected(facts);
  return expected === null ? facts.missed === 0 : facts.held >= expected;
}
