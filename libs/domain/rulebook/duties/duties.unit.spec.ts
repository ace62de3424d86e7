import { civilDate } from '#libs/domain/kernel';
import {
  anAfterCareHome, anApproval, aPlacement, aStatus, careFrom, fact, recorded, termsOf, visited,
} from '#libs/testing/duty-facts'; // prettier-ignore
import { askedOf, DUTIES, dutyOf, warnOn, type Asked, type DutyFacts } from '.';

const day = civilDate;
const asks = (facts: Partial<DutyFacts>, duty: string): readonly Asked[] =>
  askedOf(recorded(facts)).flatMap((one) => (one.duty.id === duty ? [one.asked] : []));
const days = (facts: Partial<DutyFacts>, duty: string) => asks(facts, duty).map(({ due }) => due);
const sums = (facts: Partial<DutyFacts>, duty: string) => asks(facts, duty).map(({ sum }) => sum);

describe('The list of duties', () => {
  it('names for each its words, who answers, its source, its dates, and whether the law was read', () => {
    expect(new Set(DUTIES.map(({ id }) => id)).size).toBe(DUTIES.length);
    for (const duty of DUTIES) {
      expect(duty.what.length * duty.source.length).toBeGreaterThan(0);
      expect(duty.inForce.from === null).toBe(duty.status === 'not-yet-in-force');
    }
    const ids = ['V1', 'V2', 'V3', 'V4', 'V5', 'V6', 'V7', 'V8', 'V9', 'V10', 'V11', 'R1', 'R2', 'R3', 'L02', 'L03',
      'L12', 'L13', 'L14', 'L41', 'L43', 'L44', 'L45', 'L46', 'L47', 'L50', 'L51', 'L52', 'L58']; // prettier-ignore
    expect(ids.filter((id) => dutyOf(id) === undefined)).toEqual([]);
  });

  it('says which were not held against the text of the law', () => {
    const unread = DUTIES.filter(({ checked }) => checked === 'verify').map(({ id }) => id);
    expect(unread).toEqual(['V5', 'V9', 'V10', 'RS', 'L12', 'L43', 'L50', 'L51', 'S1']);
  });

  it('holds the rule of 2026 on Staying Close, not yet in force', () => {
    expect(dutyOf('L58')).toMatchObject({ status: 'not-yet-in-force', inForce: { from: null, to: null } });
  });

  it('asks nothing under a rule for a day before it was law', () => {
    expect(days(careFrom('2010-03-01'), 'V1')).toEqual([]);
    expect(days(careFrom('2011-04-04'), 'V1')).toEqual(['2011-04-11']);
  });
});

describe('The sum of a day, in words', () => {
  it.each([
    ['2025-12-12', 'first review: 12 December 2025 + 20 working days (Christmas and New Year do not count) = 14 January 2026'],
    ['2026-03-27', 'first review: 27 March 2026 + 20 working days (Easter does not count) = 28 April 2026'],
    ['2026-06-01', 'first review: 1 June 2026 + 20 working days = 29 June 2026'],
    ['2026-05-01', 'first review: 1 May 2026 + 20 working days (the bank holiday on 4 May 2026 and the bank holiday on 25 May 2026 do not count) = 2 June 2026'],
    ['2027-12-20', 'first review: 20 December 2027 + 20 working days: not known, because the table of bank holidays ends on 31 December 2027'],
    ['2014-12-20', 'first review: 20 December 2014 + 20 working days: not known, because the table of bank holidays begins on 1 January 2015'],
  ])('from %s', (from, sum) => expect(sums(careFrom(from), 'R1')).toEqual([sum])); // prettier-ignore

  it('says where a month has no such day', () => {
    expect(sums({ ...careFrom('2025-11-05'), reviews: [fact('2025-11-30')] }, 'R2')).toEqual([
      'second review: 30 November 2025 + 3 months (that month has no such day, so its last) = 28 February 2026',
    ]);
  });

  it('gives no day where the table does not reach, and the five working days before that it does', () => {
    expect(days(careFrom('2027-12-20'), 'R1')).toEqual(['unknown']);
    expect(days(careFrom('2027-12-20'), 'L02')).toEqual(['2027-12-29']);
  });

  it('warns on the working day before a deadline on which nobody works; the deadline stays', () => {
    expect(warnOn(day('2026-04-04'))).toBe('2026-04-02');
    expect(warnOn(day('2026-12-28'))).toBe('2026-12-24');
    expect(warnOn(day('2026-06-30'))).toBe('2026-06-30');
    expect(days(careFrom('2026-03-28'), 'V1')).toEqual(['2026-04-04']);
  });
});

describe('Visits by a social worker', () => {
  it('that were missed do not move the clock: one is asked until somebody goes', () => {
    expect(asks(careFrom('2026-01-12'), 'V1')).toMatchObject([{ due: '2026-01-19', done: null }]);
    const late = { ...careFrom('2026-01-12'), visits: [visited('2026-03-10')] };
    expect(asks(late, 'V1')).toMatchObject([{ due: '2026-01-19', done: { on: '2026-03-10' } }]);
    expect(days(late, 'V2')).toEqual(['2026-04-21']);
  });

  it('by an adviser, or twice on a day, do not count again', () => {
    const visits = [visited('2026-01-15'), visited('2026-01-15', { factId: 'visit:again' }), visited('2026-02-01', { by: 'personal-adviser' })]; // prettier-ignore
    expect(days({ ...careFrom('2026-01-12'), visits }, 'V2')).toEqual(['2026-02-26']);
  });

  it('go on every six weeks after a year where nobody recorded whether it is meant to last, and say so', () => {
    const facts = { ...careFrom('2024-01-10'), visits: [visited('2025-03-01')] };
    expect(sums(facts, 'V4')[0]).toContain('not recorded whether it is meant to last to 18');
  });

  it('with a parent before the assessment is complete: weekly to the first review, then every six weeks', () => {
    const home = { ...careFrom('2026-01-12', { place: 'P1' }), legal: [], terms: [termsOf('2026-01-12', { parentAssessed: 'no' })] }; // prettier-ignore
    expect(days({ ...home, visits: [visited('2026-01-15')] }, 'V6')).toEqual(['2026-01-22']);
    expect(days({ ...home, visits: [visited('2026-02-03')], reviews: [fact('2026-02-05')] }, 'V6')).toEqual(['2026-03-17']);
  }); // prettier-ignore

  it('with carers approved for a while: weekly to the first review, then every four weeks, until they are approved', () => {
    const start = '2026-01-12';
    const kin = { ...careFrom(start, { place: 'U3' }), approvals: [anApproval(start, start, 'temporary-approval')] };
    expect(days({ ...kin, visits: [visited('2026-01-15')] }, 'V7')).toEqual(['2026-01-22']);
    const reviewed = { ...kin, reviews: [fact('2026-02-05')], visits: [visited('2026-02-10')] };
    expect(days(reviewed, 'V7')).toEqual(['2026-03-10']);
    const approved = { ...reviewed, approvals: [...kin.approvals, anApproval(start, '2026-03-01', 'approved')] };
    expect(days(approved, 'V2')).toEqual(['2026-03-24']);
  });

  it('arranged by another person: within a week, every six weeks, after a year every three months', () => {
    const other = { ...careFrom('2025-01-13'), terms: [termsOf('2025-01-13', { arrangedByAnother: 'yes' })] };
    const visits = [visited('2025-01-17'), visited('2026-01-30')];
    expect(days({ ...other, visits }, 'V9')).toEqual(['2025-01-20', '2025-02-28', '2026-04-30']);
  });

  it('during short breaks: as often as was agreed, and not known where that is not recorded', () => {
    const breaks = careFrom('2026-01-12', { shortBreaks: true });
    expect(days(breaks, 'V11')).toEqual(['unknown']);
    expect(days({ ...breaks, terms: [termsOf('2026-01-12', { shortBreakVisitDays: 60 })] }, 'V11')).toEqual(['2026-03-13']);
    expect([...days(breaks, 'V1'), ...days(breaks, 'R1'), ...days(breaks, 'L02')]).toEqual([]);
  }); // prettier-ignore

  it('asked for: within a week of a notice of the regulator, otherwise promptly and no day is set', () => {
    const visitRequests = [{ ...fact('2026-02-02'), by: 'regulator' as const }, { ...fact('2026-02-10'), by: 'young-person' as const }]; // prettier-ignore
    const facts = { ...careFrom('2026-01-12'), visitRequests, visits: [visited('2026-02-05')] };
    expect(asks(facts, 'V10')).toMatchObject([
      { due: '2026-02-09', done: { on: '2026-02-05' } },
      { due: 'no-day-set', done: null },
    ]);
  });

  it('of a placement whose beginning is not recorded are not dated', () => {
    expect(days(careFrom('2026-01-12', { startIsCertain: false }), 'V1')).toEqual(['unknown']);
    expect(days(careFrom('2026-01-12', { startIsCertain: false }), 'R1')).toEqual(['unknown']);
  });
});

describe('Carers approved for a while', () => {
  const start = '2026-01-05';
  const kin = (...steps: DutyFacts['approvals']): Partial<DutyFacts> => ({
    ...careFrom(start),
    approvals: [anApproval(start, start, 'temporary-approval'), ...steps],
  });

  it('sixteen weeks, and the placement ends with them', () => {
    expect(days(kin(), 'L12')).toEqual(['2026-04-27']);
    expect(days(kin(), 'L14')).toEqual(['2026-04-27']);
    expect(days(kin(), 'L13')).toEqual([]);
  });

  it('extended once, eight weeks more', () => {
    const longer = kin(anApproval(start, '2026-04-20', 'extended'));
    expect(asks(longer, 'L12')).toMatchObject([{ done: { on: '2026-04-20' } }]);
    expect([...days(longer, 'L13'), ...days(longer, 'L14')]).toEqual(['2026-06-22', '2026-06-22']);
  });

  it('fully approved: nothing ends', () => {
    const approved = kin(anApproval(start, '2026-04-20', 'approved'));
    expect(asks(approved, 'L14')).toMatchObject([{ done: null, ended: { why: 'the carers were fully approved' } }]);
  });
});

describe('After care', () => {
  const home = { homesAfterCare: [anAfterCareHome('2026-01-05')] };
  const byAdviser = (on: string) => visited(on, { by: 'personal-adviser' });

  it('the adviser visits within 7 days, again before the review, then every 2 months', () => {
    const visits = [byAdviser('2026-01-09'), byAdviser('2026-01-30'), byAdviser('2026-03-31')];
    expect(days({ ...home, visits: visits.slice(0, 1) }, 'L52')).toEqual(['2026-01-12', '2026-02-02']);
    expect(days({ ...home, visits }, 'L52')).toEqual(['2026-01-12', '2026-02-02', '2026-03-30', '2026-05-31']);
    expect(days({ ...home, visits: [visited('2026-01-09'), byAdviser('2026-01-09')].slice(0, 1) }, 'L52')).toEqual(['2026-01-12']);
  }); // prettier-ignore

  it('a visit that was also written down as being in touch is one visit', () => {
    const twice = [byAdviser('2026-01-09'), { ...byAdviser('2026-01-09'), factId: 'adviser-contact:1' }];
    expect(days({ ...home, visits: twice }, 'L52')).toEqual(['2026-01-12', '2026-02-02']);
  });

  it('the plan is reviewed after 28 days there, then every 3 months', () => {
    expect(days({ ...home, planReviews: [fact('2026-01-28')] }, 'L51')).toEqual(['2026-02-02', '2026-04-28']);
  });

  it('a plan last reviewed long before care ended is due on the day it ended', () => {
    const facts = { plans: [fact('2025-01-10')], statuses: [aStatus('former-relevant', '2026-03-20')] };
    expect(days(facts, 'L50')).toEqual(['2026-03-20']);
  });

  it('an adviser who leaves is followed by another from that day', () => {
    const advisers = [{ factId: 'a', from: day('2026-01-05'), until: day('2026-02-01') }];
    const facts = { statuses: [aStatus('eligible', '2026-01-05')], advisers };
    expect(days(facts, 'L44')).toEqual(['2026-01-05', '2026-02-01']);
    const followed = [...advisers, { factId: 'b', from: day('2026-02-01'), until: null }];
    expect(asks({ ...facts, advisers: followed }, 'L44')).toMatchObject([{ done: { on: '2026-01-05' } }, { done: { on: '2026-02-01' } }]); // prettier-ignore
  });
});

describe('While eligible', () => {
  it('the pathway plan is reviewed with the next review of the care plan', () => {
    const facts = { ...careFrom('2026-01-12'), reviews: [fact('2026-02-05')], plans: [fact('2026-03-01')], statuses: [aStatus('eligible', '2026-01-12')] }; // prettier-ignore
    expect(days(facts, 'L45')).toEqual(['2026-05-05']);
  });

  it('a plan is asked for as soon as possible after the assessment; the law sets no day', () => {
    const assessments = [{ factId: 'a', startedOn: null, completedOn: day('2026-03-01') }];
    expect(days({ assessments }, 'L43')).toEqual(['no-day-set']);
  });
});

describe('Staying Put and Staying Close', () => {
  const born = day('2010-03-20');
  const told = (on: string, youngPerson: string, carer: string, about = 'staying-put') =>
    ({ ...fact(on), about, youngPerson, carer }) as DutyFacts['conversations'][number];

  it('is talked about from 15½, or as the service sets it', () => {
    const facts = { ...careFrom('2024-01-10'), born };
    expect(asks(facts, 'S1')).toMatchObject([{ due: '2025-09-20', what: 'Begin to talk about Staying Put' }]);
    expect(days({ ...facts, stayingFromMonths: 192 }, 'S1')).toEqual(['2026-03-20']);
    expect(asks({ ...facts, placements: [aPlacement('2024-01-10', { place: 'K2' })] }, 'S1')[0]?.what).toContain('Staying Close');
  }); // prettier-ignore

  it('is talked about at once by somebody who comes into care later', () => {
    expect(days({ ...careFrom('2026-05-01'), born }, 'S1')).toEqual(['2026-05-01']);
  });

  it('is done when both sides have said what they want; settled when both have decided', () => {
    const conversations = [told('2025-10-01', 'wants', 'not-asked'), told('2026-02-01', 'not-asked', 'not-sure')];
    const facts = { ...careFrom('2024-01-10'), born, conversations };
    expect(asks(facts, 'S1')[0]?.done?.on).toBe('2025-10-01');
    expect(asks(facts, 'S2')[0]?.done?.on).toBe('2026-02-01');
    expect(asks(facts, 'S3')).toMatchObject([{ due: '2027-09-20', done: null }]);
    const settled = { ...facts, conversations: [...conversations, told('2027-01-10', 'wants', 'wants')] };
    expect(asks(settled, 'S3')[0]?.done?.on).toBe('2027-01-10');
  });

  it('counts about Staying Close once they live in a children’s home, although it began in a foster home', () => {
    const placements = [
      aPlacement('2024-01-10', { until: day('2025-12-01') }),
      aPlacement('2025-12-01', { place: 'K2' }),
    ];
    const conversations = [told('2026-01-10', 'wants', 'wants', 'staying-close')];
    expect(asks({ ...careFrom('2024-01-10'), placements, born, conversations }, 'S1')[0]?.done?.on).toBe('2026-01-10');
  });

  it('a talk about Staying Close does not stand for one about Staying Put', () => {
    const conversations = [told('2025-10-01', 'wants', 'wants', 'staying-close')];
    expect(asks({ ...careFrom('2024-01-10'), born, conversations }, 'S1')[0]?.done).toBeNull();
  });
});

it('yearly contact is asked of each year by itself', () => {
  const facts = { ...careFrom('2018-01-10', { until: day('2023-03-20') }), born: day('2005-03-20'), adviserContacts: [fact('2026-06-01')] };
  expect(asks(facts, 'A1').map(({ done }) => done?.on ?? null)).toEqual(['2026-06-01', null, null, null]);
  expect(asks(facts, 'A2')).toMatchObject([{ due: '2024-03-20', done: { on: '2026-06-01' } }]);
}); // prettier-ignore
