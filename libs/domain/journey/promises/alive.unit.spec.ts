import {
  anOption, aStory, cameIntoCare, idOf, known, matters, missedEachOther, moveApproved, moveHappened, moveProposed,
  moveSubmitted, movedTo, promiseMade, restricted, sawEachOther, seenOf, staying,
} from '#libs/testing/journey-builders'; // prettier-ignore
import { civilDate } from '../../kernel';
import { caseOn } from '../case-view';
import { foldJourney } from '../state';
import { promisesAlive, promisesAtTwelveWeeks, type PromiseAtTwelveWeeks } from './alive';

const home = anOption('The Okafors', { place: 'U6' });
const seen = seenOf([{ option: staying() }, { option: home }]);
const moved = aStory()
  .on('2026-01-01', known('100', 'Maya', '2011-05-10'), cameIntoCare('2024-01-01'), ...['nan', 'Bea', 'Cal'].map((who) => matters(who, 'friend')))
  .on('2026-02-01', moveProposed('move', '2026-02-01', staying(), home), moveSubmitted('move', home.optionId, seen))
  .on('2026-02-21', moveApproved('move', home.optionId, seen), ...['nan', 'Bea', 'Cal'].map((who) => promiseMade(who, '2026-02-21', { optionId: home.optionId })))
  .on('2026-03-02', moveHappened('move', home.optionId, '2026-03-02'), movedTo('2026-03-02', '2024-01-01'))
  .on('2026-05-30', sawEachOther('nan', '2026-05-01'), missedEachOther('Bea', '2026-05-02')); // prettier-ignore
const journeyOf = (story: typeof moved) => foldJourney(story.journey, story.contactLog);
const at = (story: typeof moved, day: string) => promisesAtTwelveWeeks(journeyOf(story), civilDate(day));

describe('Promises twelve weeks after a move', () => {
  it('are counted once twelve weeks have gone by, by the kind of move, as they stood on that day', () => {
    expect(at(moved, '2026-05-24')).toEqual([]);
    const later = moved.on('2026-09-01', sawEachOther('Bea', '2026-08-30'));
    expect(at(later, '2026-05-25')).toEqual(at(later, '2026-12-01'));
    expect(at(moved, '2026-05-25')).toEqual([
      { kindOfMove: 'foster', standing: 'kept' },
      { kindOfMove: 'foster', standing: 'broken' },
      { kindOfMove: 'foster', standing: 'not-recorded' },
    ]);
  });

  it('are in no figure when they are about somebody about whom information is barred', () => {
    const barred = moved.on('2026-05-30', restricted('nan', '2026-05-30', { kind: 'information-barred' }));
    expect(at(barred, '2026-06-01')).toHaveLength(2);
  });

  const many = (standing: PromiseAtTwelveWeeks['standing'], count: number, kindOfMove: PromiseAtTwelveWeeks['kindOfMove'] = 'foster') =>
    Array.from({ length: count }, () => ({ kindOfMove, standing })); // prettier-ignore

  it('are a share of those of which it is known, with what it could be if the rest were', () => {
    const promises = [...many('kept', 10), ...many('partly', 5), ...many('broken', 5), ...many('not-recorded', 5), ...many('released', 2)];
    expect(promisesAlive(promises)[1]).toEqual({
      kindOfMove: 'foster', total: 27, alive: 15, broken: 5, notRecorded: 5, notAsked: 2, rate: 0.75,
      rateRange: { low: 0.6, high: 0.8 }, suppressed: false,
    });
  }); // prettier-ignore

  it('are no rate where a number behind it is under five, or where nothing is known', () => {
    const row = (...promises: PromiseAtTwelveWeeks[]) => promisesAlive(promises)[0];
    expect(row(...many('kept', 20), ...many('broken', 4))).toMatchObject({ rate: null, rateRange: null, suppressed: true });
    expect(row(...many('kept', 20), ...many('broken', 5))).toMatchObject({ rate: 0.8, suppressed: false });
    expect(row(...many('not-recorded', 20))).toMatchObject({ rate: null, suppressed: false });
    expect(row()).toMatchObject({ total: 0, rate: null, suppressed: false });
  }); // prettier-ignore

  it('are told by kind of move, the kind with most promises first, after all together', () => {
    const rows = promisesAlive([...many('kept', 2, 'kinship'), ...many('kept', 3, 'stayed')]);
    expect(rows.map(({ kindOfMove, total }) => [kindOfMove, total])).toEqual([['all', 5], ['stayed', 3], ['kinship', 2]]);
  }); // prettier-ignore
});

describe('A broken promise', () => {
  it('is a red flag on the case, about that person, and is one no more once they are in touch again', () => {
    const flags = (story: typeof moved, day: string) =>
      caseOn(journeyOf(story), civilDate(day)).flags.filter(({ code }) => code === 'promise-broken');
    expect(flags(moved, '2026-06-01')).toEqual([
      {
        code: 'promise-broken', severity: 'red', relationshipIds: [idOf('Bea')],
        sentence: 'Broken promise about Bea: Saturdays with Bea. Promised from 21 February 2026; Ruth sees to it.',
      },
    ]); // prettier-ignore
    expect(flags(moved, '2026-05-21')).toEqual([]);
    expect(flags(moved.on('2026-06-02', sawEachOther('Bea', '2026-06-02')), '2026-06-02')).toEqual([]);
  });
});
