import fc from 'fast-check';
import { addDays, civilDate, foldLens, type DomainEvent, type Recorded } from '#libs/domain/kernel';
import {
  contactClockOn, contactLogLens, dueOn, lapsesOn, lateFrom, mergedContact, mergedPeople, relationshipsLens,
} from '#libs/domain/relationships'; // prettier-ignore
import {
  agreedOn, aStory, breakOver, endedWith, goesOnAgain, idOf, lookedAndFoundNone, matters, missedEachOther, noLongerAgreed,
  recordedByMistake, sawEachOther, tookABreak,
} from '#libs/testing/journey-builders'; // prettier-ignore
import { contactDue } from './contact-due';

const START = civilDate('2024-01-01');
const END_OF_RECORD = civilDate('9999-12-31');

const on = fc.integer({ min: 0, max: 60 }).map((at) => addDays(START, at * 7));
const who = fc.constantFrom('nan', 'Nana');
const told: fc.Arbitrary<DomainEvent> = fc.oneof(
  fc.tuple(who, on).map(([one, day]) => sawEachOther(one, day)),
  fc.tuple(who, on).map(([one, day]) => sawEachOther(one, day)),
  fc.tuple(who, on).map(([one, day]) => missedEachOther(one, day)),
  fc.tuple(who, on).map(([one, day]) => recordedByMistake(one, day)),
  fc.tuple(who, on).map(([one, day]) => lookedAndFoundNone(one, day, addDays(day, 30))),
  fc
    .tuple(who, on, fc.constantFrom(7, 14, 60, null), fc.option(fc.constantFrom(0, 5)), fc.boolean())
    .map(([one, day, everyDays, tolerated, first]) =>
      agreedOn(one, day, {
        everyDays,
        firstOn: first ? addDays(day, 10) : null,
        ...(tolerated === null ? {} : { toleranceDays: tolerated }),
      }),
    ),
  fc.tuple(who, on).map(([one, day]) => noLongerAgreed(one, day)),
  fc.tuple(who, on).map(([one, day]) => tookABreak(one, day, '2030-01-01')),
  fc.tuple(who, on).map(([one, day]) => breakOver(one, day)),
  fc.tuple(who, on).map(([one, day]) => endedWith(one, 'unknown', day)),
  fc.tuple(who, on).map(([one, day]) => goesOnAgain(one, day)),
);
const merge = {
  type: 'RelationshipsMerged',
  data: { keptId: idOf('nan'), mergedId: idOf('Nana'), reason: 'One person' },
};

/** What no decision would let happen: two contacts with one id, a break that ends before it begins, an end of nothing. */
function likely(events: readonly DomainEvent[]): readonly DomainEvent[] {
  const seen = new Set<unknown>();
  return events.filter(({ type, data }) => {
    const { contactId, pauseId, relationshipId } = data as Record<string, unknown>;
    const key = `${type} ${String(contactId ?? pauseId)} ${String(relationshipId)}`;
    if (!['ContactHeld', 'ContactMissed', 'PauseAgreed', 'PauseEnded'].includes(type)) return true;
    return seen.has(key) ? false : seen.add(key);
  });
}

describe('The list of when contact is due', () => {
  it('says what the page of the relationship says, whatever was recorded in whatever order', () => {
    fc.assert(
      fc.property(fc.array(told, { maxLength: 14 }), fc.boolean(), (events, merged) => {
        const began = aStory().on(START, matters('nan', 'grandparent'), matters('Nana', 'grandparent'));
        const story = began.on('2026-01-01', likely(events), ...(merged ? [merge] : []));
        const people = foldLens(relationshipsLens, story.journey).state;
        const log = mergedContact(foldLens(contactLogLens, story.contactLog).state, people.mergedInto);
        const all: readonly Recorded<DomainEvent>[] = [...story.contactLog, ...story.journey];
        const state = all.reduce((before, event) => contactDue.evolve(before, event), contactDue.initial);
        const { contactDue: rows = [] } = contactDue.rows(idOf('young person'), state);
        const shown = Object.values(mergedPeople(people).relationships);
        expect(rows.map((row) => row['relationshipId'])).toEqual(shown.map(({ relationshipId }) => relationshipId));
        for (const [at, relationship] of shown.entries()) {
          const clock = contactClockOn(relationship, log, END_OF_RECORD);
          expect(rows[at]).toMatchObject({
            lastContact: clock.lastContact, dueOn: dueOn(clock), lateFrom: lateFrom(clock), lapsesOn: lapsesOn(clock),
          }); // prettier-ignore
        }
      }),
    );
  });

  it('is the same whether the contact log or the journey is read first', () => {
    const story = aStory()
      .on(START, matters('nan', 'grandparent'), agreedOn('nan', START), tookABreak('nan', '2024-02-01', '2030-01-01'))
      .on('2024-03-01', sawEachOther('nan', '2024-01-10'), lookedAndFoundNone('nan', '2024-01-11', '2024-02-01'));
    const rowsOf = (events: readonly Recorded<DomainEvent>[]) =>
      contactDue.rows(
        'x',
        events.reduce((before, event) => contactDue.evolve(before, event), contactDue.initial),
      );
    expect(rowsOf([...story.contactLog, ...story.journey])).toEqual(rowsOf([...story.journey, ...story.contactLog]));
  });
});
