import fc from 'fast-check';
import { civilDate, foldLens, type Decision, type DomainEvent, type Recorded } from '../kernel';
import { closeHomeInput, homesCommands, homesLens, homeWithPlaces, recordHomeInput, type HomeState } from '.';

const TODAY = civilDate('2026-03-20');
const facts = { today: TODAY, actor: { id: 'importer', role: 'importer' as const } };

const THE_LARKS = {
  reference: 'F-17', name: 'The Larkspurs', provider: 'Open Gate Fostering', providerCode: 'PR4', place: 'U6', postcode: 'zz42ab',
  area: 'adjoining', ages: { from: 8, to: 16 }, sexes: 'any', capacity: 3,
}; // prettier-ignore

interface Row {
  readonly details?: object;
  readonly vacancies?: object;
  readonly statedOn?: string;
}
const row = ({ details, vacancies, statedOn }: Row = {}) =>
  recordHomeInput.parse({
    details: { ...THE_LARKS, ...details },
    vacancies: { placesFree: 2, ...vacancies },
    statedOn: statedOn ?? '2026-03-09',
  });

const recorded = (events: readonly DomainEvent[]): Recorded<DomainEvent>[] =>
  events.map((event, revision) => ({ ...event, meta: { revision } as Recorded<DomainEvent>['meta'] }));

/** A home after each of these was asked in turn, with what was recorded and what was answered last. */
function told(...asked: readonly ((state: HomeState) => Decision<DomainEvent>)[]) {
  const events: DomainEvent[] = [];
  let last: Decision<DomainEvent> | undefined;
  for (const ask of asked) {
    last = ask(foldLens(homesLens, recorded(events)).state);
    if (last.kind === 'accepted') events.push(...last.events);
  }
  return { events, last, home: homeWithPlaces('home-1', foldLens(homesLens, recorded(events)).state) };
}
const [recordHome, closeHome] = homesCommands;
const list = (given: Row = {}) => (state: HomeState) => recordHome.decide(row(given), state, facts); // prettier-ignore
const close = (on: string, reason: string | null = null) => (state: HomeState) =>
  closeHome.decide(closeHomeInput.parse({ on, reason }), state, facts); // prettier-ignore
const typesOf = ({ events }: ReturnType<typeof told>): string[] => events.map(({ type }) => type);
const codesOf = ({ last }: ReturnType<typeof told>): string[] =>
  last?.kind === 'rejected' ? last.reasons.map(({ code }) => code) : [];
const reportOf = ({ last }: ReturnType<typeof told>): unknown => (last?.kind === 'accepted' ? last.report : 'refused');

describe('a home on the list', () => {
  it('is listed with its places, as stated on the day of the list', () => {
    const one = told(list({ vacancies: { placesFree: 1, freeFrom: '2026-04-01', weeklyCost: 812.5 } }));
    expect(typesOf(one)).toEqual(['HomeListed', 'VacanciesStated']);
    expect(one.home).toMatchObject({
      homeId: 'home-1', name: 'The Larkspurs', postcode: 'ZZ4 2AB', placesFree: 1, freeFrom: '2026-04-01', weeklyCost: 812.5,
      placesStatedOn: '2026-03-09', closedOn: null,
    }); // prettier-ignore
  });

  it('keeps what a list does not say as not known, never as none', () => {
    const bare = { providerCode: '', postcode: null, area: 'unknown', ages: null, sexes: 'unknown', capacity: null };
    const one = told(list({ details: bare, vacancies: { placesFree: null } }));
    expect(typesOf(one)).toEqual(['HomeListed', 'VacanciesStated']);
    expect(one.home).toMatchObject({ ages: null, capacity: null, placesFree: null, area: 'unknown' });
  });

  it('is not recorded twice when the same list is read twice', () => {
    const one = told(list(), list());
    expect(typesOf(one)).toEqual(['HomeListed', 'VacanciesStated']);
    expect(reportOf(one)).toBe('unchanged');
  });

  it('has its places stated anew by a later list, also when they are the same: a fresh vacancy is news', () => {
    const one = told(list(), list({ statedOn: '2026-03-16' }));
    expect(typesOf(one)).toEqual(['HomeListed', 'VacanciesStated', 'VacanciesStated']);
    expect(one.home).toMatchObject({ placesFree: 2, placesStatedOn: '2026-03-16' });
  });

  it('says again what it is only when that has changed', () => {
    const one = told(list(), list({ statedOn: '2026-03-16', details: { ages: { from: 8, to: 17 } } }));
    expect(typesOf(one).slice(2)).toEqual(['HomeDetailsStated', 'VacanciesStated']);
    expect(one.home).toMatchObject({ ages: { from: 8, to: 17 } });
  });

  it('has no place known to be free when a later list no longer says', () => {
    const one = told(list(), list({ statedOn: '2026-03-16', vacancies: { placesFree: null } }));
    expect(one.home).toMatchObject({ placesFree: null, placesStatedOn: '2026-03-16' });
  });

  it('is not changed by a list of an earlier day that is read late', () => {
    const one = told(list({ statedOn: '2026-03-16' }), list({ vacancies: { placesFree: 0 } }));
    expect(reportOf(one)).toBe('older');
    expect(one.home).toMatchObject({ placesFree: 2, placesStatedOn: '2026-03-16' });
  });
});

describe('a statement that cannot be', () => {
  it('of a day still to come, of more places free than there are, of ages turned round: all is said at once', () => {
    const one = told(
      list({ statedOn: '2026-03-21', vacancies: { placesFree: 4 }, details: { ages: { from: 16, to: 8 } } }),
    );
    expect(codesOf(one)).toEqual(['day-to-come', 'ages-turned-round', 'more-free-than-places']);
    expect(one.events).toEqual([]);
  });

  it('under a reference that stands for another home is refused, naming that home', () => {
    const other = { name: 'Mill Cottage', provider: 'Marlbeck Care', postcode: 'ZZ9 9ZZ', place: 'K2' };
    const one = told(list(), list({ statedOn: '2026-03-16', details: other }));
    expect(codesOf(one)).toEqual(['reference-taken']);
    expect(JSON.stringify(one.last)).toContain('The Larkspurs of Open Gate Fostering');
  });

  it('may change a name, a provider or an address one at a time: homes do', () => {
    const moved = told(
      list(),
      list({ statedOn: '2026-03-16', details: { postcode: 'ZZ9 9ZZ', provider: 'Blue Door Families' } }),
    );
    expect(codesOf(moved)).toEqual([]);
    expect(moved.home).toMatchObject({ postcode: 'ZZ9 9ZZ', provider: 'Blue Door Families' });
  });
});

describe('a home that closes', () => {
  it('closes on a day, once, and not before it is on the list', () => {
    expect(codesOf(told(close('2026-03-10')))).toEqual(['home-not-listed']);
    const one = told(list(), close('2026-03-15', 'The carers have retired'), close('2026-03-15'));
    expect(typesOf(one)).toEqual(['HomeListed', 'VacanciesStated', 'HomeClosed']);
    expect(one.home).toMatchObject({ closedOn: '2026-03-15' });
  });

  it('does not close on a day to come', () => {
    expect(codesOf(told(list(), close('2026-03-21')))).toEqual(['day-to-come']);
  });

  it('stays closed when a list of an earlier day is read, and comes back with one of a later day', () => {
    const late = told(list(), close('2026-03-15'), list({ statedOn: '2026-03-12' }));
    expect([reportOf(late), late.home?.closedOn]).toEqual(['older', '2026-03-15']);
    const back = told(list(), close('2026-03-15'), list({ statedOn: '2026-03-18' }));
    expect([reportOf(back), back.home?.closedOn]).toEqual(['back', null]);
    expect(typesOf(back).slice(3)).toEqual(['HomeListed', 'VacanciesStated']);
  });
});

describe('lists of one home on different days', () => {
  const statement = fc.record({ day: fc.integer({ min: 1, max: 19 }), places: fc.constantFrom(null, 0, 1, 2, 3) });
  const asList = ({ day, places }: { day: number; places: number | null }) =>
    list({ statedOn: `2026-03-${String(day).padStart(2, '0')}`, vacancies: { placesFree: places } });

  it('end with what the list of the latest day says, in whatever order they are read', () => {
    const distinct = fc.uniqueArray(statement, { selector: ({ day }) => day, minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(distinct, (statements) => {
        const latest = statements.reduce((a, b) => (a.day > b.day ? a : b));
        expect(told(...statements.map(asList)).home?.placesFree).toBe(latest.places);
      }),
    );
  });

  it('add nothing when all are read again', () => {
    fc.assert(
      fc.property(fc.uniqueArray(statement, { selector: ({ day }) => day, maxLength: 5 }), (statements) => {
        const once = told(...statements.map(asList));
        const twice = told(...statements.map(asList), ...statements.map(asList));
        expect(typesOf(twice)).toEqual(typesOf(once));
      }),
    );
  });
});
