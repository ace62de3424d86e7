import { aStory, allocated, idOf, cameIntoCare, known } from '#libs/testing/journey-builders';
import { civilDate, onDay, inMonth, type DomainEvent } from '../../kernel';
import { careLeaverPositionFactId } from '../../pathway-plans';
import { episodeEndFactId, episodeFactId } from '../../placements';
import { foldJourney } from '../state';
import { adviserOn, collectionYearOf, oc3At, oc3RowFor, oc3Window } from '.';

// Kit: born 10 May 2004, in care from 2016, left on the 18th birthday. The window of the 19th: 10 February to 10 June 2023.
const day = (text: string) => onDay(civilDate(text));
const left = (on: string, from: string, rec: string): DomainEvent => ({
  type: 'EpisodeEnded',
  data: {
    factId: episodeEndFactId(civilDate(from)), episode: episodeFactId(civilDate(from)), occurred: day(on), rec,
    reasonPlaceChange: null, returnYear: null,
  },
}); // prettier-ignore
const kit = aStory()
  .on('2016-03-01', known('903001', 'Kit', '2004-05-10'), cameIntoCare('2016-03-01'))
  .on('2022-05-10', left('2022-05-10', '2016-03-01', 'E5'));

const contact = (on: string, more: object = {}): DomainEvent => ({
  type: 'AdviserContactHeld',
  data: { recordId: idOf(`contact ${on}`), occurred: day(on), way: 'phone', reachedBy: 'worker', with: 'personal-adviser', words: null, ...more },
}); // prettier-ignore
const tried = (on: string): DomainEvent => ({
  type: 'AdviserContactTried',
  data: { recordId: idOf(`try ${on}`), occurred: day(on), way: 'phone', with: 'personal-adviser', tried: 'Rang', asked: [] },
}); // prettier-ignore
const wish = (on: string, what: string): DomainEvent => ({
  type: 'ContactWishSaid',
  data: { recordId: idOf(`wish ${on}`), occurred: day(on), wish: what, notBefore: null, words: null },
});
const home = (on: string, more: object = {}): DomainEvent => ({
  type: 'HomeAfterCareRecorded',
  data: { recordId: idOf(`home ${on}`), occurred: day(on), kind: 'own-home', where: null, suitability: 'suitable', whySuitability: null, providedByAuthority: 'no', ...more },
}); // prettier-ignore
const works = (on: string, more: object = {}): DomainEvent => ({
  type: 'ActivityAfterCareRecorded',
  data: { recordId: idOf(`work ${on}`), occurred: day(on), activity: 'training-or-work', hours: 'full-time', words: null, ...more },
}); // prettier-ignore

type Age = Parameters<typeof oc3At>[1];
const at = (told: readonly DomainEvent[], age: Age = 19, on = '2026-01-01') => {
  const { journey, contactLog } = kit.on('2025-01-01', told);
  const found = oc3At(foldJourney(journey, contactLog), age, civilDate(on));
  if (found === undefined) throw new Error('no date of birth');
  return found;
};
const codes = (told: readonly DomainEvent[], age: Age = 19, on = '2026-01-01') => {
  const { inTouch, activity, accommodation } = at(told, age, on);
  return [inTouch.code, activity.code, accommodation.code];
};

describe('The window around a birthday', () => {
  it.each([
    ['2004-05-10', 19, '2023-02-10', '2023-06-10'],
    ['2004-02-29', 19, '2022-12-01', '2023-04-01'],
    ['2004-05-31', 18, '2022-02-28', '2022-06-30'],
    ['2004-01-01', 17, '2020-10-01', '2021-02-01'],
  ] as const)('of somebody born on %s, at %d, is from %s to %s', (born, age, from, to) => {
    expect(oc3Window(civilDate(born), age)).toMatchObject({ from, to });
  });

  it('is asked for by the return of the year in which the birthday is', () => {
    expect(['2023-03-31', '2023-04-01', '2024-01-01'].map((text) => collectionYearOf(civilDate(text)))).toEqual([
      2023, 2024, 2024,
    ]);
  });

  it('has both its days in it, and no other', () => {
    const inTouchOn = (text: string) => codes([contact(text)])[0];
    expect(['2023-02-09', '2023-02-10', '2023-06-10', '2023-06-11'].map(inTouchOn)).toEqual([null, 'YES', 'YES', null]);
  });

  it('that is to come says nothing yet', () => {
    expect(at([contact('2023-01-05')], 19, '2023-02-09')).toMatchObject({ when: 'to-come', inTouch: { code: null } });
    expect(at([contact('2023-02-10')], 19, '2023-02-10')).toMatchObject({ when: 'open', inTouch: { code: 'YES' } });
  });
});

describe('In touch around a birthday', () => {
  it('is not known, never no, where nothing is recorded in the window', () => {
    const { inTouch } = at([contact('2022-12-01'), tried('2023-01-05'), contact('2023-07-01')]);
    expect(inTouch).toEqual({
      code: null,
      facts: [],
      missing: ['No contact and no try is recorded from 10 February 2023 to 10 June 2023'],
    });
  });

  it('is no where somebody tried in the window and nobody was reached', () => {
    const { inTouch } = at([tried('2023-03-01'), tried('2023-03-08')]);
    expect(inTouch).toMatchObject({ code: 'NO', facts: [{ on: '2023-03-01' }, { on: '2023-03-08' }], missing: [] });
  });

  it('is yes as soon as one contact was held, and shows it', () => {
    const { inTouch } = at([tried('2023-03-01'), contact('2023-06-01')]);
    expect(inTouch).toMatchObject({ code: 'YES', facts: [{ on: '2023-06-01', recordId: idOf('contact 2023-06-01') }] });
  });

  it('says refused or no longer needed where they said so and nobody was in touch after', () => {
    expect(codes([wish('2022-09-01', 'not-wanted')])[0]).toBe('REFU');
    expect(codes([contact('2023-03-01'), wish('2023-03-01', 'no-longer-needed')])[0]).toBe('NREQ');
    expect(codes([wish('2023-03-01', 'not-wanted'), contact('2023-05-01')])[0]).toBe('YES');
    expect(codes([wish('2022-09-01', 'not-wanted'), wish('2023-06-01', 'wanted')])[0]).toBeNull();
    expect(codes([wish('2023-06-11', 'not-wanted')])[0]).toBeNull();
  });

  it('has nothing beside it for somebody who died by the end of the window', () => {
    const died: DomainEvent = { type: 'CareLeaverDied', data: { recordId: idOf('died'), occurred: day('2023-06-10') } };
    const told = [contact('2023-03-01'), home('2022-05-10'), works('2022-06-01'), died];
    expect(codes(told)).toEqual(['DIED', '0', '0']);
    expect(codes(told, 18)).toEqual([null, 'F5', 'U1']);
  });

  it('is not taken from a contact of which only the month is known, half in the window', () => {
    const { inTouch } = at([contact('2023-02-01', { occurred: inMonth(2023, 2) })]);
    expect(inTouch.code).toBeNull();
    expect(inTouch.missing).toContain('What was recorded for February 2023 may be in the window: its day is not known');
    expect(codes([contact('2023-03-01', { occurred: inMonth(2023, 3) })])[0]).toBe('YES');
  });
});

describe('Where they lived and what they did around a birthday', () => {
  const told = [contact('2023-05-01'), home('2022-05-10'), works('2022-06-01')];

  it('is what went on on the birthday, where somebody was in touch in the window', () => {
    expect(codes(told)).toEqual(['YES', 'F5', 'U1']);
    expect(at(told).accommodation.facts.map(({ words }) => words)).toEqual([
      'Home: own home: a tenancy, college rooms or a shared flat',
      'Suitability: suitable',
    ]);
  });

  it('is not known where it began long before and nothing in the window bears it out', () => {
    const { accommodation } = at([home('2022-05-10')]);
    expect(accommodation.code).toBeNull();
    expect(accommodation.missing[0]).toMatch(/^On record since 10 May 2022: own home.*Nothing recorded in the window/);
    expect(codes([home('2023-04-01')])[2]).toBe('U1');
  });

  it('takes what began in the window after the birthday, or ended in it before, where nothing went on on the day', () => {
    expect(codes([contact('2023-05-01'), home('2023-05-20')])[2]).toBe('U1');
    expect(codes([contact('2023-05-01'), home('2023-06-11')])[2]).toBeNull();
    const ended: DomainEvent = {
      type: 'HomeAfterCareEnded',
      data: { recordId: idOf('end'), occurred: day('2023-04-01'), homeId: idOf('home 2022-05-10'), why: 'Moved' },
    };
    expect(codes([contact('2023-05-01'), home('2022-05-10'), ended])[2]).toBe('U1');
  });

  it('is suitable as it was said by the birthday, not after', () => {
    const looked = (on: string): DomainEvent => ({
      type: 'SuitabilityOfHomeAssessed',
      data: { recordId: idOf(on), occurred: day(on), homeId: idOf('home 2022-05-10'), suitability: 'not-suitable', why: 'Damp' },
    }); // prettier-ignore
    expect(codes([...told, looked('2023-05-10')])[2]).toBe('U2');
    expect(codes([...told, looked('2023-05-11')])[2]).toBe('U1');
  });

  it('is not known while nobody said whether it is suitable, or full time or part time', () => {
    const { accommodation, activity } = at([
      contact('2023-05-01'), home('2022-05-10', { suitability: 'not-known' }), works('2022-06-01', { hours: null }),
    ]); // prettier-ignore
    expect(accommodation).toMatchObject({ code: null, missing: ['Whether it is suitable is not recorded'] });
    expect(activity).toMatchObject({ code: null, missing: ['Whether it is full time or part time is not recorded'] });
  });

  it('with former foster carers is Z, and not taken at 17', () => {
    const stay = [contact('2021-05-01'), contact('2022-05-11'), home('2021-05-01', { kind: 'former-foster-carers' })];
    expect(codes(stay, 18)[2]).toBe('Z1');
    expect(at(stay, 17).accommodation).toMatchObject({ code: null });
    expect(at(stay, 17).accommodation.missing[0]).toMatch(/with former foster carers.*at 17/);
  });
});

describe('Whether the return asks at all', () => {
  it('does not while they are looked after on the birthday, and does from the 18th for somebody who left then', () => {
    expect(at([], 17)).toMatchObject({ asked: 'no', whyAsked: expect.stringMatching(/^Still looked after/) });
    expect(at([], 18)).toMatchObject({ asked: 'yes', whyAsked: 'Former relevant on that birthday' });
  });

  it('says that somebody went home for six months where that was formally agreed', () => {
    const agreed: DomainEvent = {
      type: 'LivingWithFamilyAgreed',
      data: { factId: 'with-family:1', from: '2020-09-01', until: null, knownFrom: null },
    };
    const young = aStory()
      .on('2016-03-01', known('903002', 'Robin', '2004-05-10'), cameIntoCare('2016-03-01'))
      .on('2020-09-01', left('2020-09-01', '2016-03-01', 'E4A'), agreed);
    const position = oc3At(foldJourney(young.journey, []), 17, civilDate('2022-01-01'));
    expect(position).toMatchObject({
      asked: 'yes',
      inTouch: { code: 'RHOM' },
      activity: { code: '0' },
      accommodation: { code: '0' },
    });
  });
});

describe('What a return said beside what the record says', () => {
  const returned = (inTouch: string, activity: string, accommodation: string): DomainEvent => ({
    type: 'CareLeaverPositionRecorded',
    data: {
      factId: careLeaverPositionFactId(2024), returnYear: 2024, inTouch, activity, accommodation,
      occurred: { from: civilDate('2023-04-01'), to: civilDate('2024-03-31'), precision: 'year' },
    },
  }); // prettier-ignore
  const told = [contact('2023-05-01'), home('2022-05-10'), works('2022-06-01')];

  it('is shown beside it, and nothing is said where the two agree', () => {
    expect(at([...told, returned('YES', 'F5', 'U1')])).toMatchObject({ imported: { inTouch: 'YES' }, differences: [] });
  });

  it('differs in a sentence for each, and neither takes the place of the other', () => {
    const position = at([...told, returned('NO', 'F5', 'B1')]);
    expect(position.inTouch.code).toBe('YES');
    expect(position.differences).toEqual([
      'In touch: the return to 31 March 2024 says not in touch (NO); the record says in touch (YES)',
      'Where they live: the return to 31 March 2024 says with parents or relatives (suitable) (B1); the record says own home (suitable) (U1)',
    ]);
  });

  it('is said where the record knows nothing', () => {
    expect(at([returned('YES', '0', 'U1')]).differences).toEqual([
      'In touch: the return to 31 March 2024 says in touch (YES); in the record it is not known',
      'Where they live: the return to 31 March 2024 says own home (suitable) (U1); in the record it is not known',
    ]);
  });
});

describe('A row of the return', () => {
  const row = (told: readonly DomainEvent[], year = 2024) => {
    const { journey, contactLog } = kit.on('2025-01-01', told);
    return oc3RowFor(foldJourney(journey, contactLog), year);
  };

  it('is complete where every column rests on something', () => {
    expect(row([contact('2023-05-01'), home('2022-05-10'), works('2022-06-01')])).toMatchObject({
      kind: 'complete',
      row: { CHILD: '903001', DOB: '10/05/2004', IN_TOUCH: 'YES', ACTIV: 'F5', ACCOM: 'U1' },
    });
    expect(row([tried('2023-05-01')])).toMatchObject({
      kind: 'complete',
      row: { IN_TOUCH: 'NO', ACTIV: '0', ACCOM: '0' },
    });
  });

  it('says what is missing, and leaves empty what is not known', () => {
    expect(row([contact('2023-05-01'), works('2022-06-01')])).toMatchObject({
      kind: 'incomplete',
      row: { IN_TOUCH: 'YES', ACTIV: 'F5', ACCOM: '' },
      missing: ['Where they lived on or around 10 May 2023 is not recorded'],
    });
    expect(row([])).toMatchObject({ kind: 'incomplete', row: { IN_TOUCH: '', ACTIV: '', ACCOM: '' } });
  });

  it.each([
    [2022, /Still looked after/],
    [2027, /22 to 25/],
    [2020, /17th to the 21st/],
    [2031, /17th to the 21st/],
  ])('there is none for the return to 31 March %d, and why is said', (year, why) => {
    expect(row([], year)).toMatchObject({ kind: 'none', why: expect.stringMatching(why) });
  });
});

describe('Whether there is a personal adviser', () => {
  const adviser = (told: readonly DomainEvent[], on = '2022-06-01') => {
    const { journey, contactLog } = kit.on('2025-01-01', told);
    return adviserOn(foldJourney(journey, contactLog), civilDate(on));
  };

  it('is owed from the day they become eligible: every day without one is a gap', () => {
    expect(adviser([])).toMatchObject({
      owedFrom: '2020-05-10', isOwed: true, present: null, gaps: [{ from: '2020-05-10', until: null }],
    }); // prettier-ignore
    expect(adviser([], '2020-05-09')).toMatchObject({ owedFrom: null, isOwed: false, gaps: [] });
  });

  it('leaves no gap where one is appointed by that day, and a gap of as many days where it was later', () => {
    expect(adviser([allocated('PA1', '2020-05-10', 'personal-adviser')])).toMatchObject({ gaps: [] });
    expect(adviser([allocated('PA1', '2020-05-20', 'personal-adviser')])).toMatchObject({
      present: { allocation: { workerRef: 'PA1' } },
      gaps: [{ from: '2020-05-10', until: '2020-05-20', days: 10 }],
    });
  });
});
