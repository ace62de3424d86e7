import { civilDate, onDay } from '#libs/domain/kernel';
import { givenRows } from '#libs/testing/given-rows';
import { inventedId, told, type Told } from '#libs/testing/history';
import { contactDue } from './contact-due';

const KIT = inventedId(1);
const RUTH = inventedId(11);
const day = (text: string) => onDay(civilDate(text));
const ruth = told(KIT, 'RelationshipRecorded', {
  relationshipId: RUTH, personName: 'Ruth Example', role: 'grandparent', occurred: day('2010-01-01'), toldBy: 'file',
}); // prettier-ignore
const agreed = (everyDays: number, firstOn: string | null, on = '2024-01-01'): Told =>
  told(KIT, 'ContactAgreed', {
    relationshipId: RUTH, mode: 'face-to-face', everyDays, responsible: null, firstOn, occurred: day(on),
  }); // prettier-ignore
const held = (on: string): Told =>
  told(KIT, 'ContactHeld', { contactId: inventedId(900), relationshipId: RUTH, occurred: day(on), mode: 'phone' });
const missed = (on: string): Told =>
  told(KIT, 'ContactMissed', {
    contactId: inventedId(901), relationshipId: RUTH, occurred: day(on), mode: 'phone', missedBy: 'service', reason: 'no car',
  }); // prettier-ignore

const rowAfter = (...history: Told[]) => givenRows(contactDue, [ruth, ...history])[0];

describe('when contact is due again', () => {
  it('is not known when nothing was agreed, and "not recorded" is not "none"', () => {
    expect(rowAfter()).toMatchObject({ lastContact: null, dueOn: null, lapsesOn: null, everyDays: null });
  });

  it('is so many days after the last contact', () => {
    expect(rowAfter(agreed(14, null), held('2024-02-01'))).toMatchObject({ dueOn: '2024-02-15' });
  });

  it('is on the first agreed day when there has been none since it was agreed', () => {
    expect(rowAfter(agreed(14, '2024-01-20'))).toMatchObject({ dueOn: '2024-01-20' });
    expect(rowAfter(held('2023-12-01'), agreed(14, '2024-01-20'))).toMatchObject({ dueOn: '2024-01-20' });
  });

  it('counts from the agreement when no first day was named and none is recorded', () => {
    expect(rowAfter(agreed(14, null))).toMatchObject({ dueOn: '2024-01-15' });
  });

  it('goes by the latest contact, in whatever order contacts were written down', () => {
    expect(rowAfter(agreed(7, null), held('2024-03-01'), held('2024-02-01'))).toMatchObject({ dueOn: '2024-03-08' });
  });

  it('is not moved by contact that was missed', () => {
    expect(rowAfter(agreed(7, null), held('2024-02-01'), missed('2024-02-08'))).toMatchObject({
      lastContact: '2024-02-01',
      dueOn: '2024-02-08',
    });
  });

  it('goes by the agreement of the latest day, not the one typed in last', () => {
    expect(rowAfter(agreed(7, null, '2024-02-01'), agreed(28, null, '2023-01-01'), held('2024-03-01'))).toMatchObject({
      everyDays: 7,
    });
  });
});

describe('when a relationship counts as lapsed', () => {
  it.each([
    ['90 days without contact', [held('2024-01-01')], '2024-03-31'],
    ['90 days when twice the agreed interval is less', [agreed(14, null), held('2024-01-01')], '2024-03-31'],
    ['twice the agreed interval when that is longer', [agreed(60, null), held('2024-01-01')], '2024-04-30'],
  ])('%s', (_rule, history, day) => {
    expect(rowAfter(...history)).toMatchObject({ lapsesOn: day });
  });
});

describe('a relationship that is not drifting whatever the days say', () => {
  const restriction = { restrictionId: inventedId(50), relationshipId: RUTH };
  const barred = told(KIT, 'RestrictionImposed', {
    ...restriction, kind: 'no-contact', reasonClass: 'safety', legalBasis: 'order', youngPersonsView: null,
    reviewOn: '2024-06-01', occurred: day('2024-01-01'),
  }); // prettier-ignore
  const lifted = told(KIT, 'RestrictionLifted', { ...restriction, reason: 'safe again', occurred: day('2024-03-01') });

  it('is marked as restricted while a restriction holds', () => {
    expect(rowAfter(barred)).toMatchObject({ standing: 'restricted' });
    expect(rowAfter(barred, lifted)).toMatchObject({ standing: 'going-on' });
  });

  it('is marked as ended when it has ended', () => {
    const over = told(KIT, 'RelationshipEnded', { relationshipId: RUTH, how: 'safety', occurred: day('2024-02-01') });
    expect(rowAfter(over)).toMatchObject({ standing: 'ended' });
  });
});
