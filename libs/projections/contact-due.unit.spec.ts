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
const idOn = (on: string): string => inventedId(Number(on.replaceAll('-', '')));
const held = (on: string): Told =>
  told(KIT, 'ContactHeld', { contactId: idOn(on), relationshipId: RUTH, occurred: day(on), mode: 'phone' });
const missed = (on: string): Told =>
  told(KIT, 'ContactMissed', {
    contactId: idOn(on), relationshipId: RUTH, occurred: day(on), mode: 'phone', missedBy: 'service', reason: 'no car',
  }); // prettier-ignore
const withdrawn = (on: string): Told =>
  told(KIT, 'ContactWithdrawn', { contactId: idOn(on), relationshipId: RUTH, reason: 'It was somebody else' });
const noneFound = (from: string, to: string): Told =>
  told(KIT, 'NoContactFound', { findingId: idOn(from), relationshipId: RUTH, from, to, lookedAt: 'Asked Ruth' });

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

  it('goes back to the contact before, when the last one was recorded by mistake', () => {
    const history = [agreed(7, null), held('2024-02-01'), held('2024-03-01'), withdrawn('2024-03-01')];
    expect(rowAfter(...history)).toMatchObject({
      lastContact: '2024-02-01',
      dueOn: '2024-02-08',
      lapsesOn: '2024-05-02',
    });
    expect(rowAfter(...history, withdrawn('2024-02-01'))).toMatchObject({ lastContact: null, lapsesOn: null });
  });

  it('is not said where how often is left to them, nor once it is no longer agreed', () => {
    const whenTheyWant = told(KIT, 'ContactAgreed', {
      relationshipId: RUTH, mode: 'phone', everyDays: null, responsible: null, firstOn: null, occurred: day('2024-01-01'),
    }); // prettier-ignore
    expect(rowAfter(whenTheyWant, held('2024-02-01'))).toMatchObject({
      dueOn: null,
      lateFrom: null,
      lapsesOn: '2024-05-02',
    });
    const over = told(KIT, 'ContactAgreementEnded', {
      relationshipId: RUTH,
      reason: 'A rest',
      occurred: day('2024-02-02'),
    });
    expect(rowAfter(agreed(7, null), held('2024-02-01'), over)).toMatchObject({
      dueOn: null,
      everyDays: null,
      reviewOn: null,
    });
  });

  it('is late after what is tolerated, by agreement or else a fifth of the interval', () => {
    const tolerant = told(KIT, 'ContactAgreed', {
      relationshipId: RUTH, mode: 'phone', everyDays: 7, toleranceDays: 5, responsible: null, firstOn: null,
      reviewOn: '2024-06-01', occurred: day('2024-01-01'),
    }); // prettier-ignore
    expect(rowAfter(tolerant, held('2024-02-01'))).toMatchObject({ lateFrom: '2024-02-14', reviewOn: '2024-06-01' });
    expect(rowAfter(agreed(7, null), held('2024-02-01'))).toMatchObject({ lateFrom: '2024-02-11' });
  });

  it('goes by the agreement of the latest day, not the one typed in last', () => {
    expect(rowAfter(agreed(7, null, '2024-02-01'), agreed(28, null, '2023-01-01'), held('2024-03-01'))).toMatchObject({
      everyDays: 7,
    });
  });
});

describe('when a relationship counts as lapsed', () => {
  it.each([
    ['after 90 days without contact', [held('2024-01-01')], '2024-04-01'],
    ['after 90 days when twice the agreed interval is less', [agreed(14, null), held('2024-01-01')], '2024-04-01'],
    ['after twice the agreed interval when that is longer', [agreed(60, null), held('2024-01-01')], '2024-05-01'],
  ])('%s', (_rule, history, day) => {
    expect(rowAfter(...history)).toMatchObject({ lapsesOn: day });
  });
});

describe('no contact', () => {
  it('that somebody looked for is not contact that nobody wrote down', () => {
    expect(rowAfter(noneFound('2024-01-01', '2024-02-29'))).toMatchObject({
      lastContact: null, noneSince: '2024-01-01', lookedTo: '2024-02-29', lapsesOn: '2024-04-01',
    }); // prettier-ignore
    expect(rowAfter(missed('2024-01-10'))).toMatchObject({ noneSince: '2024-01-10', lookedTo: null });
    expect(rowAfter()).toMatchObject({ noneSince: null, lookedTo: null, lapsesOn: null });
  });

  it('changes nothing about the last contact there was', () => {
    expect(rowAfter(held('2024-01-01'), noneFound('2024-01-02', '2024-02-29'))).toMatchObject({
      lastContact: '2024-01-01', noneSince: null, lookedTo: '2024-02-29', lapsesOn: '2024-04-01',
    }); // prettier-ignore
  });
});

describe('a relationship that is not drifting whatever the days say', () => {
  const pause = told(KIT, 'PauseAgreed', {
    pauseId: inventedId(60), relationshipId: RUTH, agreedBy: 'both', reason: 'exams', reviewOn: '2024-06-01',
    occurred: day('2024-02-05'),
  }); // prettier-ignore
  const resumed = told(KIT, 'PauseEnded', {
    pauseId: inventedId(60), relationshipId: RUTH, reason: 'over', occurred: day('2024-02-15'),
  }); // prettier-ignore

  it('is marked as having a break, and the days of the break do not count afterwards', () => {
    const before = [agreed(14, null), held('2024-02-01'), pause];
    expect(rowAfter(...before)).toMatchObject({ standing: 'paused', dueOn: null, lapsesOn: null });
    expect(rowAfter(...before, resumed)).toMatchObject({
      standing: 'going-on',
      dueOn: '2024-02-25',
      lapsesOn: '2024-05-12',
    });
  });

  it('goes on again after it had ended, and time before that does not count', () => {
    const over = told(KIT, 'RelationshipEnded', { relationshipId: RUTH, how: 'unknown', occurred: day('2024-02-10') });
    const again = told(KIT, 'RelationshipReopened', {
      relationshipId: RUTH,
      reason: 'wrote',
      occurred: day('2025-02-10'),
    });
    expect(rowAfter(agreed(14, null), held('2024-02-01'), over, again)).toMatchObject({
      standing: 'going-on', lastContact: '2024-02-01', dueOn: '2025-02-24', lapsesOn: '2025-05-12',
    }); // prettier-ignore
  });

  it('can drift where a restriction lets them be in touch', () => {
    const watched = told(KIT, 'RestrictionImposed', {
      restrictionId: inventedId(51), relationshipId: RUTH, kind: 'supervised-only', reasonClass: 'safety', legalBasis: 'order',
      youngPersonsView: null, reviewOn: '2024-06-01', occurred: day('2024-01-01'),
    }); // prettier-ignore
    expect(rowAfter(watched)).toMatchObject({ standing: 'going-on' });
  });

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
