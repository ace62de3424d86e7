import {
  agreedOn, aStory, breakOver, broke, endedWith, goesOnAgain, idOf, lookedAndFoundNone, matters, mended, missedEachOther,
  noLongerAgreed, recordedByMistake, restricted, sawEachOther, tookABreak, unrestricted, type Told,
} from '#libs/testing/journey-builders'; // prettier-ignore
import { addDays, civilDate, foldLens } from '../../kernel';
import { relationshipsLens } from '../evolve';
import type { Relationship } from '../state';
import { contactLogLens } from './contact-log';
import { tieStateOn } from './contact-queries';

const CONTACT = civilDate('2025-02-01');
const after = (days: number): string => addDays(CONTACT, days);
const nan = aStory().on('2025-01-01', matters('nan', 'grandparent', { since: '2015-01-01' }));
const stateOn = (told: readonly Told[], on: string) => {
  const story = nan.on('2025-01-02', ...told);
  const { relationships } = foldLens(relationshipsLens, story.journey).state;
  const log = foldLens(contactLogLens, story.contactLog).state;
  return tieStateOn(relationships[idOf('nan')] as Relationship, log, civilDate(on));
};

const saw = sawEachOther('nan', CONTACT);
const every = (days: number | null) => agreedOn('nan', '2025-01-02', { everyDays: days });
const row = broke('nan', CONTACT);

type Row = readonly [expected: ReturnType<typeof tieStateOn>, why: string, told: readonly Told[], on: string];

const ROWS: readonly Row[] = [
  ['unknown', 'nobody wrote anything down', [], after(400)],
  ['unknown', 'nobody wrote anything down, whatever was agreed', [every(14)], after(400)],
  ['unknown', 'the only contact was recorded by mistake', [saw, recordedByMistake('nan', CONTACT)], after(10)],
  ['active', 'they were in touch today', [saw], after(0)],
  ['active', 'contact is 90 days ago and nothing is agreed', [saw], after(90)],
  ['lapsed', 'contact is 91 days ago and nothing is agreed', [saw], after(91)],
  ['active', 'contact is as late as is tolerated', [every(14), saw], after(17)],
  ['drifting', 'contact is a day later than is tolerated', [every(14), saw], after(18)],
  ['active', 'contact is as late as was agreed', [agreedOn('nan', '2025-01-02', { toleranceDays: 7 }), saw], after(21)],
  ['drifting', 'contact is a day later than was agreed', [agreedOn('nan', '2025-01-02', { toleranceDays: 7 }), saw], after(22)],
  ['drifting', '90 days, where every fortnight was agreed', [every(14), saw], after(90)],
  ['lapsed', '91 days, where every fortnight was agreed', [every(14), saw], after(91)],
  ['lapsed', '91 days, where twice the interval is 90', [every(45), saw], after(91)],
  ['drifting', '92 days, where twice the interval is 92', [every(46), saw], after(92)],
  ['lapsed', '93 days, where twice the interval is 92', [every(46), saw], after(93)],
  ['drifting', '120 days, where twice the interval is 120', [every(60), saw], after(120)],
  ['lapsed', '121 days, where twice the interval is 120', [every(60), saw], after(121)],
  ['active', 'they are in touch when they want to', [every(null), saw], after(90)],
  ['lapsed', 'they wanted to for 91 days and were not', [every(null), saw], after(91)],
  ['lapsed', 'lapsed for 364 days', [saw], after(91 + 364)],
  ['severed', 'lapsed for 365 days', [saw], after(91 + 365)],
  ['active', 'in touch again after it had lapsed', [saw, sawEachOther('nan', after(200))], after(201)],
  ['active', 'in touch again after it was severed', [saw, sawEachOther('nan', after(600))], after(601)],
  ['active', 'what was agreed no longer holds', [every(14), saw, noLongerAgreed('nan', after(10))], after(60)],
  ['active', 'a new agreement is not late on the day after it', [saw, agreedOn('nan', after(60))], after(61)],
  ['drifting', 'contact was due since then and always missed', [missedEachOther('nan', after(0))], after(10)],
  ['lapsed', 'contact was always missed, for 91 days', [missedEachOther('nan', after(0))], after(91)],
  ['drifting', 'somebody looked and there was none', [lookedAndFoundNone('nan', after(0), after(60))], after(60)],
  ['lapsed', 'somebody looked and there was none for 91 days', [lookedAndFoundNone('nan', after(0), after(91))], after(91)],
  ['severed', 'somebody looked over 456 days and there was none', [lookedAndFoundNone('nan', after(0), after(456))], after(456)],
  ['paused', 'a break is agreed', [every(14), saw, tookABreak('nan', after(10), '2030-01-01')], after(100)],
  ['paused', 'a break is agreed, however long it lasts', [saw, tookABreak('nan', after(10), '2030-01-01')], after(900)],
  ['active', 'the days of a break do not count', [every(14), saw, tookABreak('nan', after(10), '2030-01-01'), breakOver('nan', after(100))], after(107)],
  ['drifting', 'later than tolerated after a break', [every(14), saw, tookABreak('nan', after(10), '2030-01-01'), breakOver('nan', after(100))], after(108)],
  ['lapsed', '91 days, without those of a break', [saw, tookABreak('nan', after(10), '2030-01-01'), breakOver('nan', after(100))], after(181)],
  ['strained', 'something broke and is not mended', [saw, row], after(10)],
  ['active', 'what broke was mended', [saw, row, mended('nan', after(5))], after(10)],
  ['lapsed', 'what broke is not mended, and contact lapsed', [saw, row], after(91)],
  ['restricted', 'contact is not permitted', [every(14), saw, restricted('nan', after(10))], after(150)],
  ['lapsed', 'contact is permitted again and has not happened', [saw, restricted('nan', after(10)), unrestricted('nan', after(150))], after(151)],
  ['drifting', 'a restriction of another kind does not stop the days', [every(14), saw, restricted('nan', after(1), { kind: 'supervised-only' })], after(30)],
  ['ended-by-choice', 'the young person ended it', [saw, endedWith('nan', 'chosen-by-young-person', after(10))], after(500)],
  ['ended-by-choice', 'the other person ended it', [saw, endedWith('nan', 'chosen-by-other', after(10))], after(500)],
  ['ended-for-safety', 'it was ended to keep somebody safe', [saw, endedWith('nan', 'safety', after(10))], after(500)],
  ['deceased', 'they died', [saw, endedWith('nan', 'death', after(10))], after(500)],
  ['ended', 'it ended and nobody knows why', [saw, endedWith('nan', 'unknown', after(10))], after(500)],
  ['severed', 'they lost touch', [saw, endedWith('nan', 'drift', after(10))], after(10)],
  ['active', 'the day before it ended', [saw, endedWith('nan', 'drift', after(10))], after(9)],
  ['active', 'it goes on again: time before that does not count', [saw, endedWith('nan', 'drift', after(10)), goesOnAgain('nan', after(700))], after(710)],
  ['lapsed', 'it goes on again, and nobody was in touch for 91 days', [saw, endedWith('nan', 'drift', after(10)), goesOnAgain('nan', after(700))], after(791)],
  ['lapsed', 'an ending that was a mistake took no time', [saw, endedWith('nan', 'death', after(60)), goesOnAgain('nan', after(60))], after(91)],
  ['ended-by-choice', 'how it was over in between stays known', [saw, endedWith('nan', 'chosen-by-other', after(10)), goesOnAgain('nan', after(700))], after(300)],
]; // prettier-ignore

describe('Where a relationship stands (research/domain 4.4)', () => {
  it.each(ROWS)('is %s: %s', (expected, _why, told, on) => {
    expect(stateOn(told, on)).toBe(expected);
  });

  it('has a row for every state there is', () => {
    expect([...new Set(ROWS.map(([expected]) => expected))].sort()).toEqual([
      'active', 'deceased', 'drifting', 'ended', 'ended-by-choice', 'ended-for-safety', 'lapsed', 'paused', 'restricted',
      'severed', 'strained', 'unknown',
    ]); // prettier-ignore
  });
});
