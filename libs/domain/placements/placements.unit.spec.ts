import fc from 'fast-check';
import { addDays, civilDate, onDay, type CivilDate } from '../kernel';
import {
  carerChanges, carerChangesBetween, daysLookedAfter, episodeEndFactId, episodeFactId, episodesOf, evolvePlacements, homeOn,
  inCareOn, isTemporaryAbsence, legalStatusInWords, legalStatusSpells, missingEndFactId, missingFactId, missingSpells,
  noPlacements, periodsOfCare, placeInWords, plannedness, stabilityOf, temporaryAbsences, timelineOfCare,
  type PlacementsEvent, type PlacementsState,
} from '.'; // prettier-ignore

interface Given {
  readonly start: string;
  readonly rne: string;
  readonly place?: string;
  readonly status?: string;
  readonly postcode?: string | null;
  readonly homeName?: string;
  readonly end?: string;
  readonly rec?: string;
  readonly reason?: string;
}

const KINDS = { S: 'BecameLookedAfter', P: 'CarerChanged', B: 'CarerChanged', L: 'LegalStatusChanged' } as const;
const kindOf = ({ rne, place = 'U6' }: Given): string =>
  isTemporaryAbsence(place) && rne !== 'S' && rne !== 'L'
    ? 'TemporaryAbsenceStarted'
    : (KINDS[rne as keyof typeof KINDS] ?? 'PlacementChangedSameCarer');

function eventsFor(given: Given): PlacementsEvent[] {
  const start = civilDate(given.start);
  const particulars = {
    legalStatus: given.status ?? 'C2', categoryOfNeed: 'N1', place: given.place ?? 'U6', provider: 'PR1',
    homePostcode: 'ZZ1 1AA', placementPostcode: given.postcode === undefined ? 'ZZ2 2BB' : given.postcode, urn: null,
  }; // prettier-ignore
  const begun = {
    type: kindOf(given),
    data: {
      factId: episodeFactId(start), occurred: onDay(start), rne: given.rne, particulars, returnYear: 2018,
      ...(given.homeName === undefined ? {} : { homeName: given.homeName }),
    },
  } as PlacementsEvent; // prettier-ignore
  return given.end === undefined ? [begun] : [begun, endFor(start, given.end, given)];
}

function endFor(start: CivilDate, end: string, { rec = 'X1', reason }: Given): PlacementsEvent {
  const data = {
    factId: episodeEndFactId(start), episode: episodeFactId(start), occurred: onDay(civilDate(end)), rec,
    reasonPlaceChange: reason ?? null, returnYear: 2018,
  }; // prettier-ignore
  return { type: rec.startsWith('E') ? 'CeasedLookedAfter' : 'EpisodeEnded', data };
}

const placements = (...given: Given[]): PlacementsState =>
  given.flatMap(eventsFor).reduce(evolvePlacements, noPlacements);
const day = (text: string): CivilDate => civilDate(text);

/** In care from April; one legal status change in June; two weeks in hospital in August; a new foster home in October. */
const aYear = placements(
  { start: '2017-04-10', rne: 'S', status: 'C1', homeName: 'The Larches', end: '2017-06-01' },
  { start: '2017-06-01', rne: 'L', status: 'C2', end: '2017-08-01' },
  { start: '2017-08-01', rne: 'P', place: 'T1', postcode: 'ZZ9 9ZZ', end: '2017-08-15' },
  { start: '2017-08-15', rne: 'P', end: '2017-10-01', reason: 'CREQB' },
  { start: '2017-10-01', rne: 'P', place: 'U4', postcode: 'ZZ3 3CC', end: '2018-01-05', rec: 'E4A' },
);

describe('where a young person lives', () => {
  it('is known since the day the carer began, not since the latest change of legal status', () => {
    expect(homeOn(aYear, day('2017-07-01'))).toMatchObject({
      inCare: 'yes', since: '2017-04-10', sinceIsCertain: true, legalStatus: 'C2', homeName: 'The Larches', absence: null,
    }); // prettier-ignore
  });

  it('stays the same home through a stay in hospital, which is shown as an absence', () => {
    expect(homeOn(aYear, day('2017-08-05'))).toMatchObject({
      since: '2017-04-10', postcode: 'ZZ2 2BB', place: 'U6', absence: { since: '2017-08-01', place: 'T1' },
    }); // prettier-ignore
    expect(homeOn(aYear, day('2017-08-20'))).toMatchObject({ since: '2017-04-10', absence: null });
  });

  it('is another home from the day of a move to other carers', () => {
    expect(homeOn(aYear, day('2017-09-30'))).toMatchObject({ since: '2017-04-10' });
    expect(homeOn(aYear, day('2017-10-01'))).toMatchObject({
      since: '2017-10-01',
      postcode: 'ZZ3 3CC',
      homeName: null,
    });
  });

  it('is nowhere we keep from the day care ended', () => {
    expect(homeOn(aYear, day('2018-01-04')).inCare).toBe('yes');
    expect(homeOn(aYear, day('2018-01-05'))).toEqual({ inCare: 'no' });
  });

  it('keeps its beginning when the same carers move house, and says since when the address is the new one', () => {
    const moved = placements(
      { start: '2017-04-10', rne: 'S', end: '2017-06-01' },
      { start: '2017-06-01', rne: 'T', postcode: 'ZZ4 4DD' },
    );
    expect(homeOn(moved, day('2017-07-01'))).toMatchObject({
      since: '2017-04-10', addressSince: '2017-06-01', postcode: 'ZZ4 4DD',
    }); // prettier-ignore
  });

  it('has an uncertain beginning when the first episode we have is not where it began', () => {
    const later = placements({ start: '2017-06-01', rne: 'L' });
    expect(homeOn(later, day('2017-07-01'))).toMatchObject({ since: '2017-06-01', sinceIsCertain: false });
  });
});

describe('whether a young person is looked after', () => {
  it('is unknown when nothing is recorded, and no before care began', () => {
    expect(inCareOn(noPlacements, day('2017-07-01'))).toBe('unknown');
    expect(inCareOn(aYear, day('2017-04-09'))).toBe('no');
  });

  it('is unknown before a first episode that is not the beginning, and in a gap after an episode that said care goes on', () => {
    const gap = placements(
      { start: '2017-04-10', rne: 'P', end: '2017-05-01' },
      { start: '2017-06-01', rne: 'P', end: '2017-07-01' },
    );
    expect(inCareOn(gap, day('2017-04-01'))).toBe('unknown');
    expect(inCareOn(gap, day('2017-05-15'))).toBe('unknown');
    expect(homeOn(gap, day('2017-08-01'))).toEqual({ inCare: 'unknown' });
  });

  it('counts days half-open and leaves out a gap', () => {
    expect(daysLookedAfter(aYear, day('2017-04-10'), day('2017-04-20'))).toBe(10);
    expect(daysLookedAfter(aYear, day('2017-12-25'), day('2018-12-25'))).toBe(11);
    const open = placements({ start: '2017-04-10', rne: 'S' });
    expect(daysLookedAfter(open, day('2017-04-01'), day('2017-04-11'))).toBe(1);
  });

  it('has one period of care for each beginning', () => {
    const twice = placements(
      { start: '2017-04-10', rne: 'S', end: '2017-06-01', rec: 'E4B' },
      { start: '2017-09-01', rne: 'S', end: '2017-10-01' },
      { start: '2017-10-01', rne: 'P' },
    );
    expect(periodsOfCare(twice)).toMatchObject([
      { start: '2017-04-10', startIsCertain: true, until: '2017-06-01', rec: 'E4B' },
      { start: '2017-09-01', startIsCertain: true, until: null, rec: null },
    ]);
  });

  it('goes on when the record is silent about an end, and the next episode ends the one before', () => {
    const silent = placements({ start: '2017-04-10', rne: 'S' }, { start: '2017-06-01', rne: 'P' });
    expect(episodesOf(silent).map(({ until }) => until)).toEqual(['2017-06-01', null]);
    expect(inCareOn(silent, day('2030-01-01'))).toBe('yes');
  });
});

describe('changes', () => {
  it('counts a year with one real move as one, not as four', () => {
    expect(stabilityOf(aYear)).toEqual({
      carerChanges: 1,
      movesSameCarer: 0,
      legalStatusOnly: 1,
      temporaryAbsences: 1,
    });
    expect(carerChanges(aYear)).toMatchObject([{ day: '2017-10-01', reason: 'CREQB', from: { start: '2017-08-15' } }]);
    expect(plannedness('CREQB')).toBe('unplanned');
  });

  it('counts coming back from an absence to another address as a move', () => {
    const elsewhere = placements(
      { start: '2017-04-10', rne: 'S', end: '2017-08-01' },
      { start: '2017-08-01', rne: 'P', place: 'T3', end: '2017-08-15' },
      { start: '2017-08-15', rne: 'P', postcode: 'ZZ7 7GG' },
    );
    expect(stabilityOf(elsewhere)).toMatchObject({ carerChanges: 1, temporaryAbsences: 1 });
  });

  it('finds changes between two days, the first included and the last not', () => {
    expect(carerChangesBetween(aYear, day('2017-10-01'), day('2017-10-02'))).toHaveLength(1);
    expect(carerChangesBetween(aYear, day('2017-09-01'), day('2017-10-01'))).toHaveLength(0);
  });

  it('counts every beginning exactly once, whatever the history', () => {
    const history = fc.array(
      fc.record({
        rne: fc.constantFrom('S', 'L', 'P', 'T', 'B', 'U'),
        place: fc.constantFrom('U4', 'U6', 'K2', 'T1', 'T4'),
        postcode: fc.constantFrom('ZZ1 1AA', 'ZZ2 2BB', null),
      }),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(history, (rows) => {
        const state = placements(...rows.map((row, at) => ({ ...row, start: addDays(day('2017-04-01'), at * 10) })));
        const counted = Object.values(stabilityOf(state)).reduce((sum, n) => sum + n, 0);
        const beginnings = rows.filter(({ rne, place }) => rne === 'S' && !isTemporaryAbsence(place)).length;
        const back = timelineOfCare(state).filter(({ kind }) => kind === 'back').length;
        expect(counted + beginnings + back).toBe(rows.length);
      }),
    );
  });
});

describe('spells', () => {
  it('joins neighbours under one legal status', () => {
    expect(legalStatusSpells(aYear)).toEqual([
      { legalStatus: 'C1', start: '2017-04-10', until: '2017-06-01' },
      { legalStatus: 'C2', start: '2017-06-01', until: '2018-01-05' },
    ]);
  });

  it('lists temporary absences with both days', () => {
    expect(temporaryAbsences(aYear)).toMatchObject([{ place: 'T1', start: '2017-08-01', until: '2017-08-15' }]);
  });

  it('lists missing spells, open ones without an end', () => {
    const first = missingFactId(day('2017-05-01'), 'M');
    const open = missingFactId(day('2017-05-09'), 'A');
    const events: PlacementsEvent[] = [
      { type: 'MissingStarted', data: { factId: open, occurred: onDay(day('2017-05-09')), kind: 'A', returnYear: 2018 } },
      { type: 'MissingStarted', data: { factId: first, occurred: onDay(day('2017-05-01')), kind: 'M', returnYear: 2018 } },
      { type: 'MissingEnded', data: { factId: missingEndFactId(first), missing: first, occurred: onDay(day('2017-05-02')), returnYear: 2018 } },
    ]; // prettier-ignore
    expect(missingSpells(events.reduce(evolvePlacements, noPlacements))).toEqual([
      { factId: first, kind: 'M', start: '2017-05-01', until: '2017-05-02' },
      { factId: open, kind: 'A', start: '2017-05-09', until: null },
    ]);
  });
});

describe('the story of care', () => {
  it('is told in plain words, by day', () => {
    expect(timelineOfCare(aYear).map(({ day: on, words }) => `${on} ${words}`)).toEqual([
      '2017-04-10 Came into care',
      '2017-06-01 Legal status became: full care order',
      '2017-08-01 Away from home: stay in hospital',
      '2017-08-15 Back home with the same carers',
      '2017-10-01 Moved to a new home with new carers',
      '2018-01-05 Left care: went home, planned',
    ]);
  });

  it('says why a home ended beside the move', () => {
    const move = timelineOfCare(aYear).find(({ kind }) => kind === 'moved');
    expect(move?.detail).toContain("the carers asked, because of the young person's behaviour");
  });

  it('shows a code it does not know as a code, and a blank as not recorded', () => {
    expect(placeInWords('Q9')).toBe('code Q9');
    expect(legalStatusInWords('')).toBe('not recorded');
  });
});

describe('a correction', () => {
  it('stands in place of what it corrects, wherever it comes', () => {
    const corrected = [
      ...eventsFor({ start: '2017-04-10', rne: 'S', place: 'U6' }),
      ...eventsFor({ start: '2017-04-10', rne: 'S', place: 'K2' }),
    ].reduce(evolvePlacements, noPlacements);
    expect(homeOn(corrected, day('2017-05-01'))).toMatchObject({ place: 'K2' });
    expect(episodesOf(corrected)).toHaveLength(1);
  });
});
