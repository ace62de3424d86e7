import {
  aStory, askedForAgain, cameIntoCare, known, movedTo, placementPlanned, placementTerms, reviewed, talkedOfStaying,
  visitedOn, waived, type Story,
} from '#libs/testing/journey-builders'; // prettier-ignore
import { civilDate, onDay, type DomainEvent } from '../../kernel';
import { foldJourney, type Journey } from '../state';
import { diaryOn, type DiaryEntry } from '.';

const day = civilDate;
const fold = (story: Story, asKnownAt?: string): Journey =>
  foldJourney(story.journey, story.contactLog, asKnownAt === undefined ? {} : { asKnownAt });
const entries = (story: Story, on: string, duty: string): readonly DiaryEntry[] =>
  diaryOn(fold(story), day(on)).filter((entry) => entry.duty.id === duty);
const entry = (story: Story, on: string, duty: string): DiaryEntry => {
  const found = entries(story, on, duty).at(-1);
  if (found === undefined) throw new Error(`no ${duty}`);
  return found;
};
const left = (on: string, start: string, rec: string): DomainEvent => ({
  type: 'CeasedLookedAfter',
  data: {
    factId: `episode-end:${start}`, episode: `episode:${start}`, occurred: onDay(day(on)), rec, reasonPlaceChange: null,
    returnYear: null,
  },
}); // prettier-ignore

const kit = aStory().on('2025-12-12', known('100', 'Kit', '2010-05-10'), cameIntoCare('2025-12-12'));

describe('A line of the diary', () => {
  it('says what is due, by which rule, from which facts, and how it was reckoned', () => {
    expect(entry(kit, '2025-12-20', 'R1')).toEqual({
      key: 'R1:episode:2025-12-12',
      duty: {
        id: 'R1',
        what: 'First review within 20 working days of becoming looked after',
        role: 'reviewing-officer',
        source: 'Care Planning, Placement and Case Review (England) Regulations 2010, reg 33',
        basis: 'law',
        inForce: { from: '2011-04-01', to: null },
        status: 'in-force',
        checked: 'read',
      },
      what: 'First review of the care plan',
      due: '2026-01-14',
      warnOn: '2026-01-14',
      state: { kind: 'due' },
      sum: 'first review: 12 December 2025 + 20 working days (Christmas and New Year do not count) = 14 January 2026',
      opensOn: '2025-12-12',
      restartedBy: { what: 'became looked after', on: '2025-12-12', factId: 'episode:2025-12-12' },
      facts: [{ what: 'became looked after', on: '2025-12-12', factId: 'episode:2025-12-12' }],
      isPrompt: false,
    });
  });

  it('is due up to and with its day, then overdue with the days, and runs until it is done', () => {
    expect(entry(kit, '2025-12-19', 'V1').state).toEqual({ kind: 'due' });
    expect(entry(kit, '2025-12-20', 'V1').state).toEqual({ kind: 'overdue', since: '2025-12-20', days: 1 });
    expect(entry(kit, '2026-06-19', 'V1').state).toEqual({ kind: 'overdue', since: '2025-12-20', days: 182 });
    const visited = kit.on('2026-01-05', visitedOn('2026-01-02'));
    expect(entry(visited, '2026-06-19', 'V1').state).toEqual({ kind: 'done', on: '2026-01-02', daysLate: 14 });
    expect(entry(visited, '2026-01-01', 'V1').state).toMatchObject({ kind: 'overdue' });
    expect(entries(visited, '2026-01-01', 'V2')).toEqual([]);
    expect(entry(visited, '2026-01-02', 'V2')).toMatchObject({ due: '2026-02-13', state: { kind: 'due' } });
  });

  it('names the event that started its clock again', () => {
    const moved = kit.on('2026-02-02', visitedOn('2025-12-15'), movedTo('2026-02-02', '2025-12-12'));
    expect(entry(moved, '2026-02-03', 'V1')).toMatchObject({
      due: '2026-02-09',
      restartedBy: { what: 'this placement began', on: '2026-02-02', factId: 'episode:2026-02-02' },
    });
    expect(entries(moved, '2026-02-03', 'V2').at(-1)?.state).toMatchObject({ kind: 'ended', why: 'this placement ended', daysLate: 7 }); // prettier-ignore
    expect(entry(moved, '2026-02-03', 'R1').restartedBy.on).toBe('2025-12-12');
  });

  it('is waived until a day, with author and reason, and asked for again by itself or earlier', () => {
    const story = kit.on('2025-12-20', waived('V1:episode:2025-12-12', '2026-01-10'));
    const states = (on: string, of = story) => entry(of, on, 'V1').state;
    expect(states('2025-12-19')).toEqual({ kind: 'due' });
    expect(states('2026-01-10')).toMatchObject({
      kind: 'waived',
      waiver: { until: '2026-01-10', author: 'sw-1', reason: 'Abroad with the school' },
    });
    expect(states('2026-01-11')).toMatchObject({ kind: 'overdue', days: 23 });
    const again = story.on('2026-01-02', askedForAgain('V1:episode:2025-12-12'));
    expect([states('2026-01-01', again).kind, states('2026-01-02', again).kind]).toEqual(['waived', 'overdue']);
  });

  it('warns on the working day before a deadline on which nobody works', () => {
    expect(entry(aStory().on('2026-03-28', cameIntoCare('2026-03-28')), '2026-03-28', 'V1')).toMatchObject({
      due: '2026-04-04',
      warnOn: '2026-04-02',
    });
  });

  it('says that a day is not known, and why, where the table of bank holidays does not reach', () => {
    const late = aStory().on('2027-12-20', cameIntoCare('2027-12-20'));
    expect(entry(late, '2027-12-20', 'R1')).toMatchObject({ due: 'unknown', warnOn: null, state: { kind: 'unknown' } });
    expect(entry(late, '2027-12-20', 'R1').sum).toContain('the table of bank holidays ends on 31 December 2027');
  });
});

describe('The diary of one young person', () => {
  it('takes a plan, terms and a talk from the record', () => {
    const story = kit.on(
      '2027-01-10',
      placementPlanned('2025-12-12', '2025-12-16'),
      placementTerms('2025-12-12', '2026-01-20', { intendedToEighteen: 'yes', outOfArea: 'yes' }),
      talkedOfStaying('2025-12-30', { carer: 'not-asked' }),
      talkedOfStaying('2026-10-30', { youngPerson: 'not-asked', carer: 'not-sure' }),
      visitedOn('2026-12-20'),
    );
    expect(entry(story, '2027-01-10', 'L02').state).toMatchObject({ kind: 'done', on: '2025-12-16', daysLate: 0 });
    expect(entry(story, '2027-01-10', 'L03')).toMatchObject({ due: '2025-12-12', state: { kind: 'overdue' } });
    expect(entry(story, '2027-01-10', 'V3').due).toBe('2027-03-20');
    expect(entry(story, '2027-01-10', 'S1').state).toMatchObject({ kind: 'done', on: '2025-12-30' });
    expect(entry(story, '2027-01-10', 'S2')).toMatchObject({ due: '2026-11-10', state: { kind: 'done', on: '2026-10-30' } });
  }); // prettier-ignore

  it('ends being looked after at 18 by age, whatever a return still says', () => {
    expect(entry(kit, '2028-06-01', 'R1').state).toMatchObject({ kind: 'ended', on: '2028-05-10' });
    expect(diaryOn(fold(kit), day('2028-06-01')).filter(({ state, duty }) => state.kind === 'overdue' && 'VR'.includes(duty.id.charAt(0)))).toEqual([]); // prettier-ignore
  });

  it('counts the 91 days: eligible from 31 May 2025, the needs assessment by 31 August', () => {
    const robin = aStory().on('2025-03-01', known('101', 'Robin', '2009-05-10'), cameIntoCare('2025-03-01'));
    expect(entry(robin, '2025-06-10', 'L41')).toMatchObject({
      due: '2025-08-31',
      restartedBy: { what: 'became eligible', on: '2025-05-31' },
    });
  });

  it('begins again after a gap, and joins a series of short breaks', () => {
    const back = kit.on('2026-06-01', reviewed('2026-01-10'), left('2026-03-20', '2025-12-12', 'E4A'), cameIntoCare('2026-06-01'));
    expect(entry(back, '2026-06-02', 'R1')).toMatchObject({ due: '2026-06-29', state: { kind: 'due' } });
    const breaks = aStory().on('2026-01-12', cameIntoCare('2026-01-12', { legalStatus: 'V3' }), left('2026-01-16', '2026-01-12', 'E4A'), cameIntoCare('2026-02-12', { legalStatus: 'V3' }));
    expect(entries(breaks, '2026-02-12', 'V1')).toEqual([]);
    expect(entries(breaks, '2026-02-12', 'V11')).toMatchObject([{ due: 'unknown' }]);
    expect(entries(breaks, '2026-02-12', 'RS')).toMatchObject([{ due: '2026-04-12' }]);
  }); // prettier-ignore

  it('goes on through a missing spell as if there was none', () => {
    const missing = kit.on('2025-12-14', {
      type: 'MissingStarted',
      data: { factId: 'missing:2025-12-13:M', occurred: onDay(day('2025-12-13')), kind: 'M', returnYear: null },
    });
    expect(diaryOn(fold(missing), day('2026-01-20'))).toEqual(diaryOn(fold(kit), day('2026-01-20')));
  });

  it('holds the rule on Staying Close that is not in force, and asks nothing by it', () => {
    const adult = aStory().on('2026-01-10', known('102', 'Ash', '2007-12-01'), cameIntoCare('2020-01-10'));
    expect(entry(adult, '2026-01-10', 'L58').state).toEqual({ kind: 'not-yet-in-force' });
  });

  it('is empty where nothing is recorded', () => {
    expect(diaryOn(fold(aStory()), day('2026-01-10'))).toEqual([]);
  });
});

describe('The clock in London', () => {
  const visitAt = (recordedAt: string) => {
    const told = kit.on('2026-03-29', visitedOn('2025-12-20'));
    const contactLog = told.contactLog.map((event) => ({ ...event, meta: { ...event.meta, recordedAt } }));
    return (asKnownAt: string) =>
      diaryOn(foldJourney(told.journey, contactLog, { asKnownAt }), day('2026-03-31')).find(({ duty }) => duty.id === 'V1')
        ?.state.kind; // prettier-ignore
  };

  it('a visit written down at half past eleven at night in winter time is known that day; in summer time the next', () => {
    const winter = visitAt('2026-03-28T23:30:00.000Z');
    expect([winter('2026-03-27'), winter('2026-03-28')]).toEqual(['overdue', 'done']);
    const summer = visitAt('2026-03-29T23:30:00.000Z');
    expect([summer('2026-03-29'), summer('2026-03-30')]).toEqual(['overdue', 'done']);
  });

  it('a waiver written down after midnight in summer time begins on the new day', () => {
    const told = kit.on('2026-04-01', waived('V1:episode:2025-12-12', '2026-06-01'));
    const journey = told.journey.map((event) =>
      event.type === 'DutyWaived' ? { ...event, meta: { ...event.meta, recordedAt: '2026-04-01T23:10:00.000Z' } } : event,
    ); // prettier-ignore
    const kind = (on: string) =>
      diaryOn(foldJourney(journey, []), day(on)).find(({ duty }) => duty.id === 'V1')?.state.kind;
    expect([kind('2026-04-01'), kind('2026-04-02')]).toEqual(['overdue', 'waived']);
  });
});
