import fc from 'fast-check';
import { civilDate, onDay } from '#libs/domain/kernel';
import { givenRows } from '#libs/testing/given-rows';
import { inventedId, told, type Told } from '#libs/testing/history';
import { allocations } from './allocations';
import { directory } from './directory';
import { stability } from './stability';

const KIT = inventedId(1);
const day = (text: string) => onDay(civilDate(text));

describe('the directory', () => {
  const registered = told(KIT, 'YoungPersonRegistered', { localId: 'LA-0042' });

  it('finds a young person by name and by local identifier, with how the name sounds', () => {
    const named = told(KIT, 'PreferredNameRecorded', { name: 'Siân', toldBy: 'young-person' });
    expect(givenRows(directory, [registered, named])).toEqual([
      {
        youngPersonId: KIT, localId: 'LA-0042', preferredName: 'Siân', name: 'Siân', dateOfBirth: null,
        search: ' sian la 0042 ~25 ',
      },
    ]); // prettier-ignore
  });

  it('does not take another fact of the profile for the date of birth', () => {
    const sex = told(KIT, 'ProfileFactRecorded', {
      factId: 'sex', fact: 'sex', value: { code: '2' }, occurred: null, returnYear: 2024,
    }); // prettier-ignore
    expect(givenRows(directory, [registered, sex])[0]).toMatchObject({ dateOfBirth: null });
  });
});

describe('allocations', () => {
  const begun = (from: string): Told =>
    told(KIT, 'WorkerAllocated', {
      factId: `sw:${from}`, workerRef: 'W1', role: 'reviewing-officer', reason: null, occurred: day(from), returnYear: null,
    }); // prettier-ignore
  const ended = (from: string, on: string): Told =>
    told(KIT, 'WorkerAllocationEnded', {
      factId: `sw-end:${from}`,
      allocation: `sw:${from}`,
      occurred: day(on),
      returnYear: null,
    });

  it('has a row for each allocation, with its end once there is one', () => {
    const history = [begun('2024-01-01'), begun('2025-01-01'), ended('2024-01-01', '2024-12-31')];
    expect(givenRows(allocations, history)).toEqual([
      { youngPersonId: KIT, factId: 'sw:2024-01-01', workerRef: 'W1', role: 'reviewing-officer', from: '2024-01-01', to: '2024-12-31' },
      { youngPersonId: KIT, factId: 'sw:2025-01-01', workerRef: 'W1', role: 'reviewing-officer', from: '2025-01-01', to: null },
    ]); // prettier-ignore
  });

  it('is the same when the end is recorded before the beginning', () => {
    const one = givenRows(allocations, [begun('2024-01-01'), ended('2024-01-01', '2024-12-31')]);
    expect(givenRows(allocations, [ended('2024-01-01', '2024-12-31'), begun('2024-01-01')])).toEqual(one);
  });
});

describe('the stability of one young person', () => {
  const TYPE_OF: Readonly<Record<string, string>> = {
    S: 'BecameLookedAfter', P: 'CarerChanged', B: 'CarerChanged', T: 'PlacementChangedSameCarer',
    U: 'PlacementChangedSameCarer', L: 'LegalStatusChanged',
  }; // prettier-ignore
  const episode = (rne: string, month: number): Told => {
    const from = `2020-${String(month).padStart(2, '0')}-01`;
    const particulars = {
      legalStatus: 'C2', categoryOfNeed: 'N1', place: 'U1', provider: 'PR1', homePostcode: null, placementPostcode: null,
      urn: null,
    }; // prettier-ignore
    return told(KIT, TYPE_OF[rne] ?? '', {
      factId: `episode:${from}`,
      occurred: day(from),
      rne,
      particulars,
      returnYear: 2020,
    });
  };

  it('has no row while no episode of care is recorded', () => {
    expect(givenRows(stability, [told(KIT, 'YoungPersonRegistered', { localId: 'LA-1' })])).toEqual([]);
  });

  it('agrees with a count of the return’s own codes, in whatever order they arrive', () => {
    const rnes = fc.array(fc.constantFrom('P', 'B', 'T', 'U', 'L'), { maxLength: 11 });
    const histories = rnes
      .map((codes) => ['S', ...codes].map((rne, at) => episode(rne, at + 1)))
      .chain((all) => fc.shuffledSubarray(all, { minLength: all.length }));
    fc.assert(
      fc.property(histories, (history) => {
        const codes = history.map((one) => (one.event.data as { rne: string }).rne);
        const count = (...wanted: string[]): number => codes.filter((code) => wanted.includes(code)).length;
        expect(givenRows(stability, history)).toEqual([
          {
            youngPersonId: KIT, carerChanges: count('P', 'B'), movesSameCarer: count('T', 'U'),
            legalStatusOnly: count('L'), temporaryAbsences: 0,
          },
        ]); // prettier-ignore
      }),
    );
  });
});
