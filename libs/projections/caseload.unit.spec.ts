import fc from 'fast-check';
import { onDay, civilDate } from '#libs/domain/kernel';
import { givenRows } from '#libs/testing/given-rows';
import { inventedId, told, type Told } from '#libs/testing/history';
import { caseload } from './caseload';

const KIT = inventedId(1);
const day = (text: string) => onDay(civilDate(text));
const particulars = {
  legalStatus: 'C2', categoryOfNeed: 'N1', place: 'U1', provider: 'PR1', homePostcode: null, placementPostcode: null, urn: null,
}; // prettier-ignore

const registered = told(KIT, 'YoungPersonRegistered', { localId: 'LA-0042' });
const named = told(KIT, 'PreferredNameRecorded', { name: 'Kit Example', toldBy: 'young-person' });
const episode = (type: string, from: string, rne: string, change: object = {}): Told =>
  told(KIT, type, {
    factId: `episode:${from}`, occurred: day(from), rne, particulars: { ...particulars, ...change }, returnYear: 2024,
  }); // prettier-ignore
const ended = (episodeFrom: string, on: string, rec: string): Told =>
  told(KIT, rec === 'X1' ? 'EpisodeEnded' : 'CeasedLookedAfter', {
    factId: `episode-end:${episodeFrom}`, episode: `episode:${episodeFrom}`, occurred: day(on), rec,
    reasonPlaceChange: null, returnYear: 2024,
  }); // prettier-ignore
const review = (on: string): Told =>
  told(KIT, 'ReviewHeld', { factId: `review:${on}`, occurred: day(on), participation: 'PN1', returnYear: 2024 });
const person = (n: number): Told =>
  told(KIT, 'RelationshipRecorded', {
    relationshipId: inventedId(n), personName: 'Ruth Example', role: 'grandparent', occurred: null, toldBy: 'young-person',
  }); // prettier-ignore
const ring = (n: number, at: number, view: 'young-person' | 'worker', on = '2024-05-01'): Told =>
  told(KIT, 'ClosenessPlaced', { relationshipId: inventedId(n), ring: at, view, occurred: day(on) });

const rowAfter = (...history: Told[]) => givenRows(caseload, [registered, ...history])[0];
const intoCare = episode('BecameLookedAfter', '2024-01-10', 'S');

describe('a row of My young people', () => {
  it('is not there before a young person has a local identifier', () => {
    expect(givenRows(caseload, [named])).toEqual([]);
  });

  it('shows the local identifier until somebody records what they like to be called', () => {
    expect(rowAfter()).toMatchObject({ name: 'LA-0042', localId: 'LA-0042' });
    expect(rowAfter(named)).toMatchObject({ name: 'Kit Example', sortName: 'kit example' });
  });

  it('says that nobody knows whether they are in care when no episode is recorded', () => {
    expect(rowAfter()).toMatchObject({ inCare: 'unknown', homeSince: null, nextReview: null });
  });

  it('says since when they live in this home, through a change of legal status only', () => {
    const law = episode('LegalStatusChanged', '2024-03-01', 'L', { legalStatus: 'C1' });
    expect(rowAfter(intoCare, law)).toMatchObject({ inCare: 'yes', homeSince: '2024-01-10', placeCode: 'U1' });
  });

  it('begins the home anew when the carer changed', () => {
    const moved = episode('CarerChanged', '2024-03-01', 'P', { place: 'K2' });
    expect(rowAfter(intoCare, ended('2024-01-10', '2024-03-01', 'X1'), moved)).toMatchObject({
      homeSince: '2024-03-01',
      placeCode: 'K2',
    });
  });

  it('names no home after care has ended', () => {
    expect(rowAfter(intoCare, ended('2024-01-10', '2024-06-01', 'E4A'))).toMatchObject({
      inCare: 'no', homeSince: null, placeCode: null, nextReview: null,
    }); // prettier-ignore
  });

  it('is the same in whatever order the returns arrive', () => {
    const facts = [
      intoCare, ended('2024-01-10', '2024-03-01', 'X1'), episode('CarerChanged', '2024-03-01', 'P'), review('2024-02-01'),
      named,
    ]; // prettier-ignore
    const expected = rowAfter(...facts);
    fc.assert(
      fc.property(fc.shuffledSubarray(facts, { minLength: facts.length }), (shuffled) => {
        expect(rowAfter(...shuffled)).toEqual(expected);
      }),
    );
  });

  it('takes the fact recorded last when a return puts an earlier one right', () => {
    const born = (value: string) =>
      told(KIT, 'ProfileFactRecorded', {
        factId: 'dob', fact: 'date-of-birth', value: { dob: value }, occurred: day(value), returnYear: 2024,
      }); // prettier-ignore
    expect(rowAfter(born('2009-01-01'), born('2009-02-01'))).toMatchObject({ dateOfBirth: '2009-02-01' });
  });
});

describe('when the next review of the care plan is due', () => {
  it.each([
    ['the first: within four weeks of coming into care', [], '2024-02-07'],
    ['the second: within three months of the first', ['2024-02-01'], '2024-05-01'],
    ['every later one: within six months', ['2024-02-01', '2024-04-30'], '2024-10-30'],
    ['a review before this period of care does not count', ['2023-06-01'], '2024-02-07'],
  ])('%s', (_rule, held, due) => {
    expect(rowAfter(intoCare, ...held.map(review))).toMatchObject({ nextReview: due });
  });
});

describe('the people who matter, in numbers', () => {
  it('counts those in ring 1 or 2 by the young person’s own view before the worker’s', () => {
    const history = [
      person(11),
      person(12),
      person(13),
      ring(11, 1, 'worker'),
      ring(11, 4, 'young-person'),
      ring(12, 2, 'worker'),
    ];
    expect(rowAfter(...history)).toMatchObject({ peopleWhoMatter: 3, closest: 1 });
  });

  it('does not let an older view push out a newer one', () => {
    const history = [person(11), ring(11, 1, 'young-person', '2024-06-01'), ring(11, 4, 'young-person', '2024-01-01')];
    expect(rowAfter(...history)).toMatchObject({ closest: 1 });
  });

  it('no longer counts a relationship that has ended', () => {
    const over = told(KIT, 'RelationshipEnded', {
      relationshipId: inventedId(11),
      how: 'death',
      occurred: day('2024-05-01'),
    });
    expect(rowAfter(person(11), person(12), over)).toMatchObject({ peopleWhoMatter: 1 });
  });
});

describe('the social worker of a row', () => {
  const allocated = (ref: string, from: string): Told =>
    told(KIT, 'WorkerAllocated', {
      factId: `sw:${from}`, workerRef: ref, role: 'social-worker', reason: null, occurred: day(from), returnYear: null,
    }); // prettier-ignore
  const left = (from: string, on: string): Told =>
    told(KIT, 'WorkerAllocationEnded', {
      factId: `sw-end:${from}`,
      allocation: `sw:${from}`,
      occurred: day(on),
      returnYear: null,
    });

  it('is the one whose allocation goes on', () => {
    const history = [allocated('W1', '2023-01-01'), left('2023-01-01', '2024-01-01'), allocated('W2', '2024-01-01')];
    expect(rowAfter(...history)).toMatchObject({ socialWorkerRef: 'W2', socialWorkerSince: '2024-01-01' });
  });

  it('is nobody when the last one left, also when the end was recorded before the beginning', () => {
    expect(rowAfter(left('2023-01-01', '2024-01-01'), allocated('W1', '2023-01-01'))).toMatchObject({
      socialWorkerRef: null,
      socialWorkerSince: null,
    });
  });
});
