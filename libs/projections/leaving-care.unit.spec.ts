import fc from 'fast-check';
import { foldJourney, leavingCareSpells } from '#libs/domain/journey';
import { addDays, civilDate, type DomainEvent } from '#libs/domain/kernel';
import { givenRows } from '#libs/testing/given-rows';
import { inventedId, told } from '#libs/testing/history';
import { aStory, careElsewhere, known, stayed, type Told } from '#libs/testing/journey-builders';
import { leavingCare } from './leaving-care';

const KIT = inventedId(1);
const BORN = civilDate('2009-05-10');
const rowsAfter = (...events: readonly Told[]) =>
  givenRows(
    leavingCare,
    (events.flat() as DomainEvent[]).map((event) => told(KIT, event.type, event.data)),
  );

describe('the categories of the list', () => {
  it('stand with their days, so that the list is right on a later day without anything new recorded', () => {
    expect(rowsAfter(known('ROB-1', 'Robin', BORN), stayed('2025-03-01'))).toEqual([
      { youngPersonId: KIT, status: 'none', from: '2023-05-10', until: '2025-05-31' },
      { youngPersonId: KIT, status: 'eligible', from: '2025-05-31', until: '2027-05-10' },
      { youngPersonId: KIT, status: 'former-relevant', from: '2027-05-10', until: '2034-05-10' },
      { youngPersonId: KIT, status: 'none', from: '2034-05-10', until: '9999-12-31' },
    ]);
  });

  it('are not known without a date of birth, and there are none where nothing is recorded', () => {
    expect(rowsAfter(stayed('2025-03-01'))).toEqual([
      { youngPersonId: KIT, status: 'unknown', from: '2025-03-01', until: '9999-12-31' },
    ]);
    expect(rowsAfter({ type: 'YoungPersonRegistered', data: { localId: 'R1' } })).toEqual([]);
  });

  it('are those of the page, whatever is recorded', () => {
    const day = fc.integer({ min: 0, max: 20 * 365 }).map((n) => addDays(BORN, n));
    const event = fc.oneof(
      fc.tuple(day, fc.nat(500)).map(([from, long]) => stayed(from, { until: addDays(from, long + 1) })),
      day.map((from) => stayed(from, { rne: 'P' })),
      fc.tuple(day, fc.nat(500)).map(([from, long]) => [careElsewhere(from, addDays(from, long + 1))]),
    );
    fc.assert(
      fc.property(fc.array(event, { maxLength: 6 }), (events) => {
        const all = [known('ROB-1', 'Robin', BORN), ...events];
        const { journey } = aStory().on('2026-01-01', ...all);
        const spells = leavingCareSpells(foldJourney(journey, []), civilDate('9999-12-31'), { qualifyingUntilAge: 25 });
        expect(rowsAfter(...all)).toEqual(spells.map((spell) => ({ youngPersonId: KIT, ...spell })));
      }),
    );
  });
});
