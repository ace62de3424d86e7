import {
  agreedOn, aStory, endedWith, idOf, lookedAndFoundNone, matters, missedEachOther, restricted, sawEachOther, tookABreak,
  type Told,
} from '#libs/testing/journey-builders'; // prettier-ignore
import { addDays, civilDate, foldLens } from '../../kernel';
import { relationshipsLens } from '../evolve';
import type { Relationship } from '../state';
import { contactLogLens } from './contact-log';
import { driftOn, lapseWarningOn } from './contact-queries';

const CONTACT = civilDate('2025-02-01');
const after = (days: number) => addDays(CONTACT, days);
const nan = aStory().on('2025-01-01', matters('nan', 'grandparent', { since: '2015-01-01' }));
const asked = (told: readonly Told[], days: number) => {
  const story = nan.on('2025-01-02', ...told);
  const relationship = foldLens(relationshipsLens, story.journey).state.relationships[idOf('nan')] as Relationship;
  const log = foldLens(contactLogLens, story.contactLog).state;
  return {
    drift: driftOn(relationship, log, after(days)),
    warning: lapseWarningOn(relationship, log, after(days)),
  };
};
const saw = sawEachOther('nan', CONTACT);
const fortnightly = agreedOn('nan', '2025-01-02');

describe('Drift', () => {
  it('is unknown when contact is not recorded at all, however long ago it was agreed', () => {
    expect(asked([fortnightly], 365)).toEqual({ drift: { kind: 'unknown' }, warning: undefined });
  });

  it('says how long it has been, what was agreed, and how many days are left before it lapses', () => {
    expect(asked([fortnightly, saw], 20).drift).toEqual({
      kind: 'drifting', days: 20, agreedEveryDays: 14, lapsesOn: after(91), daysLeft: 71,
    }); // prettier-ignore
    expect(asked([saw], 20).drift).toEqual({ kind: 'in-touch', days: 20, lapsesOn: after(91), daysLeft: 71 });
    expect(asked([saw], 100).drift).toEqual({ kind: 'lapsed', days: 100, lapsedOn: after(91) });
  });

  it('counts the days of a break as days since contact, but not against anybody', () => {
    expect(asked([fortnightly, saw, tookABreak('nan', after(3), '2030-01-01')], 40).drift).toEqual({
      kind: 'paused', days: 40,
    }); // prettier-ignore
  });

  it('does not call contact late before the first date that was agreed', () => {
    const told = [saw, agreedOn('nan', after(28), { everyDays: 7, firstOn: after(42) })];
    expect(asked(told, 43).drift.kind).toBe('in-touch');
    expect(asked(told, 45).drift.kind).toBe('drifting');
  });

  it('is not being in touch, where it is on record that there never was any contact', () => {
    expect(asked([missedEachOther('nan', CONTACT)], 1).drift).toMatchObject({
      kind: 'drifting',
      agreedEveryDays: null,
    });
    expect(asked([lookedAndFoundNone('nan', CONTACT, after(5))], 5).drift).toMatchObject({ kind: 'drifting' });
  });
});

describe('The warning before contact lapses', () => {
  it('is given from the day on which contact is late, and once more when 14 days are left', () => {
    const told = [fortnightly, saw];
    expect(asked(told, 17).warning).toBeUndefined();
    expect(asked(told, 18).warning).toEqual({ why: 'late', dueOn: after(14), lapsesOn: after(91), daysLeft: 73 });
    expect(asked(told, 76).warning).toMatchObject({ why: 'late', daysLeft: 15 });
    expect(asked(told, 77).warning).toMatchObject({ why: 'last-days', daysLeft: 14 });
    expect(asked(told, 90).warning).toMatchObject({ why: 'last-days', daysLeft: 1 });
    expect(asked(told, 91).warning).toBeUndefined();
  });

  it('comes in the last days also where no rhythm is agreed', () => {
    expect(asked([saw], 76).warning).toBeUndefined();
    expect(asked([saw], 77).warning).toEqual({ why: 'last-days', dueOn: null, lapsesOn: after(91), daysLeft: 14 });
  });

  it('is not given of somebody who is not to be in touch, with whom a break is agreed, or with whom it is over', () => {
    expect(asked([fortnightly, saw, restricted('nan', after(1))], 80).warning).toBeUndefined();
    expect(asked([fortnightly, saw, tookABreak('nan', after(1), '2030-01-01')], 80).warning).toBeUndefined();
    expect(asked([fortnightly, saw, endedWith('nan', 'chosen-by-other', after(1))], 80).warning).toBeUndefined();
  });
});
