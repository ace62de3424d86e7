import {
  agreedOn, aStory, breakOver, idOf, lookedAndFoundNone, matters, missedEachOther, noLongerAgreed, recordedByMistake,
  sawEachOther, tookABreak, type Told,
} from '#libs/testing/journey-builders'; // prettier-ignore
import { civilDate, foldLens, inMonth, inYear, type VagueDate } from '../../kernel';
import { relationshipsLens } from '../evolve';
import type { Relationship } from '../state';
import { contactLogLens } from './contact-log';
import { contactByMonth } from './months';

const nan = aStory().on('2025-01-01', matters('nan', 'grandparent', { since: '2015-01-01' }));
const byMonth = (told: readonly Told[], on = '2025-06-20', count = 12) => {
  const story = nan.on('2025-01-02', ...told);
  const relationship = foldLens(relationshipsLens, story.journey).state.relationships[idOf('nan')] as Relationship;
  return contactByMonth(relationship, foldLens(contactLogLens, story.contactLog).state, civilDate(on), count);
};
const month = (told: readonly Told[], which: string, on?: string) =>
  byMonth(told, on).months.find((one) => one.month === `${which}-01`);

describe('Contact by month', () => {
  it('shows twelve months, this one on top', () => {
    const { months } = byMonth([]);
    expect(months.map((one) => one.month.slice(0, 7))).toEqual([
      '2025-06', '2025-05', '2025-04', '2025-03', '2025-02', '2025-01', '2024-12', '2024-11', '2024-10', '2024-09',
      '2024-08', '2024-07',
    ]); // prettier-ignore
  });

  it('tells what was held, what was missed, where somebody looked and found none, and what nobody wrote down', () => {
    const told = [
      sawEachOther('nan', '2025-02-01'), sawEachOther('nan', '2025-02-28'), missedEachOther('nan', '2025-02-14'),
      lookedAndFoundNone('nan', '2025-03-15', '2025-04-30'),
    ]; // prettier-ignore
    expect(month(told, '2025-02')).toMatchObject({ held: 2, missed: 1, noneFound: 'no', notRecorded: false });
    expect(month(told, '2025-03')).toMatchObject({ held: 0, missed: 0, noneFound: 'part', notRecorded: false });
    expect(month(told, '2025-04')).toMatchObject({ noneFound: 'whole', notRecorded: false });
    expect(month(told, '2025-05')).toMatchObject({ held: 0, missed: 0, noneFound: 'no', notRecorded: true });
  });

  it('does not count what was recorded by mistake', () => {
    const told = [sawEachOther('nan', '2025-02-01'), recordedByMistake('nan', '2025-02-01')];
    expect(month(told, '2025-02')).toMatchObject({ held: 0, notRecorded: true });
  });

  it('puts a month as it is known, and a year beside the months', () => {
    const vague = (occurred: VagueDate, on: string): Told => {
      const { type, data } = sawEachOther('nan', on);
      return { type, data: { ...data, occurred } };
    };
    const told = [vague(inMonth(2025, 2), '2025-02-02'), vague(inYear(2025), '2025-02-03'), vague(inYear(2019), '2019-01-01')];
    expect(byMonth(told).monthNotKnown).toBe(1);
    expect(month(told, '2025-02')?.held).toBe(1);
    expect(month(told, '2025-01')?.held).toBe(0);
  }); // prettier-ignore

  it('looks no further than the day it is asked about', () => {
    const told = [sawEachOther('nan', '2025-02-01'), sawEachOther('nan', '2025-02-20'), lookedAndFoundNone('nan', '2025-01-01', '2025-01-31')];
    expect(month(told, '2025-02', '2025-02-10')).toMatchObject({ held: 1 });
    expect(month(told, '2025-01', '2025-01-10')).toMatchObject({ noneFound: 'whole' });
  }); // prettier-ignore
});

describe('Contact agreed, by month', () => {
  const from = '2025-01-02';

  it.each([
    ['every week from 3 January', { everyDays: 7, firstOn: '2025-01-03' }, '2025-01', 5],
    ['every week from 3 January', { everyDays: 7, firstOn: '2025-01-03' }, '2025-02', 4],
    ['every fortnight, no first date: counted from the agreement', { everyDays: 14 }, '2025-01', 2],
    ['every 2 months', { everyDays: 61, firstOn: '2025-01-15' }, '2025-02', 0],
    ['every 2 months', { everyDays: 61, firstOn: '2025-01-15' }, '2025-03', 1],
    ['when they want to', { everyDays: null }, '2025-02', 'when-they-want'],
  ])('is %s', (_what, terms, which, expected) => {
    expect(month([agreedOn('nan', from, terms as never)], which)?.agreed).toBe(expected);
  });

  it('is nothing before it was agreed and after it stopped, and nothing of what is still to come', () => {
    const told = [agreedOn('nan', from, { everyDays: 7 }), noLongerAgreed('nan', '2025-04-01')];
    expect(month(told, '2024-12')?.agreed).toBe('nothing');
    expect(month(told, '2025-04')?.agreed).toBe('nothing');
    expect(month([agreedOn('nan', from, { everyDays: 7 })], '2025-06', '2025-06-10')?.agreed).toBe(1);
  });

  it('goes by the version that held on each day', () => {
    const told = [agreedOn('nan', from, { everyDays: 7 }), agreedOn('nan', '2025-03-01', { everyDays: 28 })];
    expect(month(told, '2025-02')?.agreed).toBe(4);
    expect(month(told, '2025-03')?.agreed).toBe(1);
  });

  it('asks for none while a break was agreed', () => {
    const told = [
      agreedOn('nan', from, { everyDays: 7 }), tookABreak('nan', '2025-02-01', '2025-03-01'), breakOver('nan', '2025-03-01'),
    ]; // prettier-ignore
    expect(month(told, '2025-02')).toMatchObject({ agreed: 0, paused: true });
    expect(month(told, '2025-03')).toMatchObject({ paused: false });
  });
});
