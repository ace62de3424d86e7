import { civilDate, type CivilDate } from '#libs/domain/kernel';
import {
  aLegalStatus, anAfterCareHome, aPlacement, aStatus, careFrom, fact, recorded, visited,
} from '#libs/testing/duty-facts'; // prettier-ignore
import { askedOf, type Asked, type DutyFacts } from '.';

// The table of research/domain 2.9, row by row.

const day = civilDate;
const START = '2026-01-12';
const THEN = '2026-03-02';
const asks = (facts: Partial<DutyFacts>, ...duties: readonly string[]): readonly Asked[] =>
  askedOf(recorded(facts)).flatMap(({ duty, asked }) => (duties.includes(duty.id) ? [asked] : []));
const open = (facts: Partial<DutyFacts>, ...duties: readonly string[]): readonly string[] =>
  asks(facts, ...duties).flatMap(({ done, ended, due }) => (done === null && ended === null ? [due] : []));
const visitsDue = (facts: Partial<DutyFacts>) => open(facts, 'V1', 'V2', 'V3', 'V4', 'V6', 'V7', 'V8');
const reviewsDue = (facts: Partial<DutyFacts>) => open(facts, 'R1', 'R2', 'R3');

/** In care since January, visited and reviewed once. */
const before: Partial<DutyFacts> = {
  ...careFrom(START),
  visits: [visited('2026-01-16'), visited('2026-02-20')],
  reviews: [fact('2026-02-05')],
  placementPlans: [{ ...fact('2026-01-14'), placement: `episode:${START}` }],
};
const moved = (change: Parameters<typeof aPlacement>[1]): Partial<DutyFacts> => ({
  ...before,
  placements: [aPlacement(START, { until: day(THEN) }), aPlacement(THEN, change)],
});

it('before anything happens: six weeks from the last visit, three months from the first review, the plan made', () => {
  expect(visitsDue(before)).toEqual(['2026-04-03']);
  expect(reviewsDue(before)).toEqual(['2026-05-05']);
  expect(open(before, 'L02')).toEqual([]);
});

describe('A move to other carers', () => {
  it('restarts visits: within a week, then six-weekly for a new first year', () => {
    expect(visitsDue(moved({}))).toEqual(['2026-03-09']);
    expect(visitsDue({ ...moved({}), visits: [visited('2026-02-20'), visited('2026-03-05')] })).toEqual(['2026-04-16']);
    expect(asks(moved({}), 'V1').at(-1)?.restartedBy).toEqual({
      what: 'this placement began',
      on: THEN,
      factId: `episode:${THEN}`,
    });
  });

  it('changes nothing about reviews', () => expect(reviewsDue(moved({}))).toEqual(reviewsDue(before)));

  it('asks for a new placement plan, and for notice when it is outside the area', () => {
    expect(open(moved({}), 'L02', 'L03')).toEqual(['2026-03-09']);
    expect(open(moved({ outOfArea: 'yes' }), 'L03')).toEqual([THEN]);
    expect(open(moved({ outOfArea: 'yes', emergency: 'yes' }), 'L03')).toEqual(['2026-03-09']);
  });
});

describe('The same carers move house or provider', () => {
  const same = moved({ begins: 'same-carer', outOfArea: 'yes' });

  it('leaves the clock of visits as it is, and prompts a visit at the new address', () => {
    expect(visitsDue(same)).toEqual(visitsDue(before));
    expect(asks(same, 'V1T')).toMatchObject([{ due: '2026-03-09', isPrompt: true }]);
  });

  it('changes nothing about reviews', () => expect(reviewsDue(same)).toEqual(reviewsDue(before)));

  it('asks for a new placement plan, and looks at the area of the new address', () => {
    expect(open(same, 'L02')).toEqual(['2026-03-09']);
    expect(open(same, 'L03')).toEqual([THEN]);
  });
});

describe('A change of legal status alone', () => {
  const atHome = (...legal: DutyFacts['legal']): Partial<DutyFacts> => ({
    ...before,
    placements: [aPlacement(START, { place: 'P1' })],
    legal,
  });
  const interim = atHome(aLegalStatus('C1', START));
  const full = atHome(aLegalStatus('C1', START, day(THEN)), aLegalStatus('C2', THEN));

  it('may switch the rule of visits: from interim to full care order at home, four-weekly to within a week and six-weekly', () => {
    expect(open(interim, 'V7')).toEqual(['2026-03-20']);
    expect(open(full, 'V7')).toEqual([]);
    expect(open(full, 'V8')).toEqual(['2026-03-09']);
    expect(open({ ...full, visits: [visited('2026-02-20'), visited('2026-03-06')] }, 'V8')).toEqual(['2026-04-17']);
  });

  it('elsewhere changes nothing about visits', () => {
    const legal = [aLegalStatus('V2', START, day(THEN)), aLegalStatus('C2', THEN)];
    expect(visitsDue({ ...before, legal })).toEqual(visitsDue(before));
  });

  it('changes nothing about reviews or the placement plan', () => {
    expect(reviewsDue(full)).toEqual(reviewsDue(interim));
    expect(open(full, 'L02', 'L03')).toEqual([]);
  });
});

describe('A return to care after a gap', () => {
  const returned: Partial<DutyFacts> = {
    ...before,
    care: [
      { factId: `episode:${START}`, from: day(START), until: day('2026-03-20'), startIsCertain: true, shortBreaks: false },
      { factId: 'episode:2026-06-01', from: day('2026-06-01'), until: null, startIsCertain: true, shortBreaks: false },
    ],
    placements: [aPlacement(START, { until: day('2026-03-20') }), aPlacement('2026-06-01')],
  }; // prettier-ignore

  it('restarts visits, reviews and the placement plan', () => {
    expect(visitsDue(returned)).toEqual(['2026-06-08']);
    expect(reviewsDue(returned)).toEqual(['2026-06-29']);
    expect(open(returned, 'L02')).toEqual(['2026-06-08']);
  });

  it('starts no second needs assessment: the days in care are counted on', () => {
    const statuses = [
      aStatus('eligible', '2026-02-01', '2026-03-20'), aStatus('relevant', '2026-03-20', '2026-06-01'), aStatus('eligible', '2026-06-01'),
    ]; // prettier-ignore
    expect(asks({ ...returned, statuses }, 'L41')).toMatchObject([{ due: '2026-05-01' }]);
  });
});

it('a transfer from another authority is a new beginning here: visits, review and plan start', () => {
  const transferred = careFrom('2026-04-07');
  expect(visitsDue(transferred)).toEqual(['2026-04-14']);
  expect(reviewsDue(transferred)).toEqual(['2026-05-06']);
  expect(open(transferred, 'L02')).toEqual(['2026-04-14']);
});

describe('Turning 16', () => {
  const eligible = { ...before, born: day('2010-02-14'), statuses: [aStatus('eligible', '2026-02-14')] };

  it('changes nothing about visits and reviews', () => {
    expect(visitsDue(eligible)).toEqual(visitsDue(before));
    expect(reviewsDue(eligible)).toEqual(reviewsDue(before));
  });

  it('starts the needs assessment where the days were there already, and asks for an adviser', () => {
    expect(asks(eligible, 'L41')).toMatchObject([{ due: '2026-05-14', restartedBy: { what: '16th birthday' } }]);
    expect(open(eligible, 'L44')).toEqual(['2026-02-14']);
  });

  it('starts nothing yet where the days are still to be reached; becoming eligible later does, on that day', () => {
    const later = { ...eligible, statuses: [aStatus('eligible', '2026-05-31')] };
    expect(asks(later, 'L41')).toMatchObject([{ due: '2026-08-31', restartedBy: { what: 'became eligible' } }]);
    expect(open(later, 'L44')).toEqual(['2026-05-31']);
  });
});

describe('Leaving care at 16 or 17', () => {
  const until = day('2026-03-20');
  const left: Partial<DutyFacts> = {
    ...before,
    ...careFrom(START, { until }),
    statuses: [aStatus('eligible', '2026-02-14', until), aStatus('relevant', until)],
  };

  it('stops visits and reviews', () => {
    expect(visitsDue(left)).toEqual([]);
    expect(reviewsDue(left)).toEqual([]);
    expect(asks(left, 'R2')[0]?.ended).toEqual({ on: until, why: 'being looked after ended' });
  });

  it('starts a needs assessment only where there is no pathway plan', () => {
    expect(open(left, 'L46')).toEqual(['2026-06-20']);
    expect(open({ ...left, plans: [fact('2026-03-01')] }, 'L46')).toEqual([]);
  });

  it('starts visits of the adviser where the authority provides a home', () => {
    expect(open(left, 'L52')).toEqual([]);
    expect(open({ ...left, homesAfterCare: [anAfterCareHome(until)] }, 'L52')).toEqual(['2026-03-27']);
  });
});

describe('Turning 18', () => {
  const until: CivilDate = day('2026-03-20');
  const adult: Partial<DutyFacts> = {
    ...before,
    ...careFrom(START, { until }),
    born: day('2008-03-20'),
    plans: [fact('2025-12-15')],
    statuses: [aStatus('eligible', START, until), aStatus('former-relevant', until)],
  };

  it('stops visits and reviews of the care plan', () => {
    expect(visitsDue(adult)).toEqual([]);
    expect(reviewsDue(adult)).toEqual([]);
  });

  it('lets the reviews of the pathway plan go on: six months from the last, not from the birthday', () => {
    expect(open(adult, 'L50')).toEqual(['2026-06-15']);
  });

  it('asks for visits of the adviser only in a home that the authority provides', () => {
    expect(open(adult, 'L52')).toEqual([]);
    expect(open({ ...adult, homesAfterCare: [anAfterCareHome(until)] }, 'L52')).toEqual(['2026-03-27']);
  });
});

it('a new home after care restarts the review after 28 days and the visit within 7', () => {
  const homes = [anAfterCareHome('2026-01-05', '2026-03-02'), anAfterCareHome('2026-03-02')];
  const facts = { homesAfterCare: homes, statuses: [aStatus('former-relevant', '2025-11-01')], plans: [fact('2025-11-01')] };
  expect(open(facts, 'L51')).toEqual(['2026-03-30']);
  expect(open(facts, 'L52')).toEqual(['2026-03-09']);
}); // prettier-ignore

it('turning 21 ends Staying Put support; from then on, once a year until 25', () => {
  const born = day('2005-03-20');
  const facts = { ...careFrom('2020-01-10', { until: day('2023-03-20') }), born };
  expect(asks(facts, 'B21')).toMatchObject([{ due: '2026-03-20', what: '21st birthday: Staying Put support ends' }]);
  expect(open(facts, 'A1')).toEqual(['2027-03-20', '2028-03-20', '2029-03-20', '2030-03-20']);
});
