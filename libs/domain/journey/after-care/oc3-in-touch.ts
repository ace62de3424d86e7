import {
  adviserContacts, contactTries, contactWayInWords, contactWishInWords, contactWishOn, contactWishes, diedOn,
  inTouchWithInWords, type AdviserContact, type AfterCareState, type ContactTry, type SaidWish,
} from '../../after-care'; // prettier-ignore
import { dayInWords, earlier, vagueInWords, type CivilDate } from '../../kernel';
import { isIn, type Oc3Window } from './oc3-window';
import { notKnown, type Oc3Fact, type Oc3Value } from './oc3-value';

const CODE_OF_WISH: Readonly<Record<string, string>> = { 'not-wanted': 'REFU', 'no-longer-needed': 'NREQ' };

/**
 * IN_TOUCH from what occurred in the window, as far as a day: died; does not want or need it, and no contact after saying
 * so; in touch; tried and not reached. Where nothing at all is recorded in the window it is not known, never no.
 */
export function inTouchIn(state: AfterCareState, window: Oc3Window, on: CivilDate): Oc3Value {
  const end = earlier(window.to, on);
  const died = diedOn(state);
  if (died !== null && died <= end) {
    return { code: 'DIED', facts: [{ on: died, words: 'Died', recordId: null }], missing: [] };
  }
  const contacts = adviserContacts(state).filter((one) => one.on <= end && isIn(window, one.occurred) === 'yes');
  return (
    saidNo(state, contacts, end) ?? held(contacts) ?? notReached(state, window, end) ?? nothingIn(state, window, end)
  );
}

function saidNo(state: AfterCareState, contacts: readonly AdviserContact[], end: CivilDate): Oc3Value | undefined {
  const wish = contactWishOn(state, end);
  const code = wish === undefined ? undefined : CODE_OF_WISH[wish.wish];
  if (wish === undefined || code === undefined || contacts.some(({ on }) => on > wish.on)) return undefined;
  return { code, facts: [wishFact(wish), ...contacts.map(contactFact)], missing: [] };
}

const held = (contacts: readonly AdviserContact[]): Oc3Value | undefined =>
  contacts.length === 0 ? undefined : { code: 'YES', facts: contacts.map(contactFact), missing: [] };

function notReached(state: AfterCareState, window: Oc3Window, end: CivilDate): Oc3Value | undefined {
  const tries = contactTries(state).filter((one) => one.on <= end && isIn(window, one.occurred) === 'yes');
  if (tries.length === 0) return undefined;
  const over = end < window.to ? ['The window is still open: being in touch before it closes changes this'] : [];
  return { code: 'NO', facts: tries.map(tryFact), missing: [...maybes(state, window, end), ...over] };
}

const nothingIn = (state: AfterCareState, window: Oc3Window, end: CivilDate): Oc3Value =>
  notKnown(
    `No contact and no try is recorded from ${dayInWords(window.from)} to ${dayInWords(end)}`,
    ...maybes(state, window, end),
  );

/** Contact of which nobody can say whether it was in the window. */
const maybes = (state: AfterCareState, window: Oc3Window, end: CivilDate): readonly string[] =>
  [...adviserContacts(state), ...contactWishes(state)]
    .filter((one) => one.on <= end && isIn(window, one.occurred) === 'maybe')
    .map(
      ({ occurred }) => `What was recorded for ${vagueInWords(occurred)} may be in the window: its day is not known`,
    );

const contactFact = ({ recordId, on, way, with: who }: AdviserContact): Oc3Fact => ({
  on,
  words: `In touch with their ${inTouchWithInWords(who)}: ${contactWayInWords(way)}`,
  recordId,
});
const tryFact = ({ recordId, on, tried }: ContactTry): Oc3Fact => ({ on, words: `Not reached: ${tried}`, recordId });
const wishFact = ({ recordId, on, wish }: SaidWish): Oc3Fact => ({
  on,
  words: `They said: ${contactWishInWords(wish)}`,
  recordId,
});
