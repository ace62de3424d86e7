import fc from 'fast-check';
import { civilDate, onDay, standing, type DomainEvent } from '../../kernel';
import {
  evolveKnownFacts,
  nothingKnown,
  reconcile,
  recordReturn,
  type Claim,
  type KnownFacts,
  type ReturnRow,
} from '.';

const claim = (factId: string, value: string, returnYear: number | null = 2018): Claim => ({
  type: 'ProfileFactRecorded',
  data: { factId, fact: 'sex', value: { code: value }, occurred: null, returnYear },
  source: `903:${returnYear}:header`,
});
const episode = (day: string, returnYear: number, ended: string | null = null): ReturnRow => {
  const claims: Claim[] = [
    { type: 'BecameLookedAfter', data: { factId: `episode:${day}`, occurred: onDay(civilDate(day)), returnYear } },
  ];
  if (ended !== null) {
    const data = { factId: `episode-end:${day}`, occurred: onDay(civilDate(ended)), rec: 'E4A', returnYear };
    claims.push({ type: 'CeasedLookedAfter', data });
  }
  return { ref: 0, year: returnYear, claims, silentOn: ended === null ? `episode-end:${day}` : null };
};
const row = (ref: number, year: number, ...claims: Claim[]): ReturnRow => ({ ref, year, claims, silentOn: null });
const input = (...rows: ReturnRow[]) => ({
  localId: 'INV-1',
  rows: rows.map((one, ref) => ({ ...one, ref })),
  returns: [...new Set(rows.map(({ year }) => year))].map((year) => ({ year, withEpisodes: true })),
});
const after = (known: KnownFacts, events: readonly DomainEvent[]): KnownFacts => events.reduce(evolveKnownFacts, known);
const told = (known: KnownFacts, ...rows: ReturnRow[]): KnownFacts =>
  after(known, reconcile(input(...rows), known).events);
const valueOf = (known: KnownFacts, factId: string): unknown => standing(known.facts).get(factId)?.said.data['value'];
const codes = (questions: readonly { code: string }[] = []): string[] => questions.map(({ code }) => code);

describe('recording a return', () => {
  it('registers a young person who is new, before anything else', () => {
    const { events } = reconcile(input(row(0, 2018, claim('sex', '1'))), nothingKnown);
    expect(events.map(({ type }) => type)).toEqual(['YoungPersonRegistered', 'ProfileFactRecorded']);
  });

  it('records nothing the second time', () => {
    const rows = [row(0, 2018, claim('sex', '1')), episode('2017-05-01', 2018)];
    const known = told(nothingKnown, ...rows);
    expect(reconcile(input(...rows), known).events).toEqual([]);
  });

  it('lets a later return put a fact right, and says which return does', () => {
    const known = told(nothingKnown, row(0, 2018, claim('sex', '1')));
    const { events } = reconcile(input(row(0, 2019, claim('sex', '2', 2019))), known);
    expect(events).toMatchObject([
      { data: { correcting: { reason: 'The return to 31 March 2019 now says otherwise' } } },
    ]);
  });

  it('leaves what a later return said alone when an older one arrives', () => {
    const known = told(nothingKnown, row(0, 2019, claim('sex', '2', 2019)));
    const { events, report } = reconcile(input(row(0, 2018, claim('sex', '1'))), known);
    expect(events).toEqual([]);
    expect(report.rows).toEqual([{ ref: 0, recorded: 0, questions: [] }]);
  });

  it('takes a return sent again for the same year as putting itself right', () => {
    const known = told(nothingKnown, row(0, 2018, claim('sex', '1')));
    expect(valueOf(told(known, row(0, 2018, claim('sex', '2'))), 'sex')).toEqual({ code: '2' });
  });

  it('takes the end that a later return fills in as a new fact, and never takes an end away', () => {
    const open = told(nothingKnown, episode('2017-05-01', 2018));
    const ended = reconcile(input(episode('2017-05-01', 2019, '2018-06-01')), open);
    expect(ended.events.map(({ type }) => type)).toEqual(['CeasedLookedAfter', 'FactsConfirmed']);
    const known = after(open, ended.events);
    const silent = reconcile(input(episode('2017-05-01', 2020)), known);
    expect(codes(silent.report.rows[0]?.questions)).toEqual(['end-withdrawn']);
    expect(standing(after(known, silent.events).facts).has('episode-end:2017-05-01')).toBe(true);
  });

  it('asks about an open episode that a later return leaves out, and ends nothing', () => {
    const open = told(nothingKnown, episode('2017-05-01', 2018));
    const { events, report } = reconcile(input(row(0, 2019, claim('sex', '1', 2019))), open);
    expect(report.questions).toMatchObject([{ code: 'open-episode-left-out', year: 2019 }]);
    expect(events.map(({ type }) => type)).toEqual(['ProfileFactRecorded']);
  });

  it('does not ask about it when the return has no table of episodes, or when it is an older return', () => {
    const open = told(nothingKnown, episode('2017-05-01', 2018));
    const without = { localId: 'INV-1', rows: [], returns: [{ year: 2019, withEpisodes: false }] };
    const older = { localId: 'INV-1', rows: [], returns: [{ year: 2017, withEpisodes: true }] };
    expect(reconcile(without, open).report.questions).toEqual([]);
    expect(reconcile(older, open).report.questions).toEqual([]);
  });

  it('lets what a worker recorded stand, and asks when a return says otherwise', () => {
    const known = after(nothingKnown, [claim('sex', '1', null)]);
    const { events, report } = reconcile(input(row(0, 2018, claim('sex', '2'))), known);
    expect(events.filter(({ type }) => type === 'ProfileFactRecorded')).toEqual([]);
    expect(codes(report.rows[0]?.questions)).toEqual(['worker-recorded-otherwise']);
  });

  it('takes one of two rows that contradict each other, the same one in either order, and asks about the other', () => {
    const a = claim('sex', '1');
    const b = claim('sex', '2');
    const one = reconcile(input(row(0, 2018, a), row(1, 2018, b)), nothingKnown);
    const other = reconcile(input(row(0, 2018, b), row(1, 2018, a)), nothingKnown);
    expect(one.events).toEqual(other.events);
    expect(one.report.rows.flatMap(({ questions }) => codes(questions))).toEqual(['contradicts-another-row']);
    const known = after(nothingKnown, one.events);
    expect(reconcile(input(row(0, 2018, a), row(1, 2018, b)), known).events).toEqual([]);
  });

  it('is offered as a command that accepts always and tells what came of each row', () => {
    const asked = input(row(0, 2018, claim('sex', '1')));
    expect(recordReturn.input.safeParse(asked).success).toBe(true);
    expect(recordReturn.input.safeParse({ rows: 'none' }).success).toBe(false);
    const facts = { today: civilDate('2026-01-01'), actor: { id: 'import', role: 'importer' as const } };
    expect(recordReturn.decide(asked, nothingKnown, facts)).toMatchObject({
      kind: 'accepted',
      report: { rows: [{ ref: 0, recorded: 1, questions: [] }], questions: [], events: 2 },
    });
  });
});

describe('the order in which years arrive', () => {
  const saying = fc.record({
    year: fc.integer({ min: 2016, max: 2021 }),
    fact: fc.constantFrom('sex', 'ethnicity', 'upn'),
    value: fc.constantFrom('1', '2', '3'),
  });
  const said = (known: KnownFacts): unknown =>
    [...standing(known.facts)].map(([id, fact]) => [id, fact.year, fact.said.data['value']]).sort();
  const byYear = (rows: ReturnRow[]): ReturnRow[][] =>
    [...new Set(rows.map(({ year }) => year))].sort().map((year) => rows.filter((one) => one.year === year));

  it('makes no difference: year by year in any order, or all at once in any order of rows', () => {
    const shuffled = fc.array(saying, { maxLength: 14 }).chain((sayings) => {
      const rows = sayings.map(({ year, fact, value }, ref) => row(ref, year, claim(fact, value, year)));
      const years = byYear(rows);
      return fc.tuple(
        fc.constant(rows),
        fc.shuffledSubarray(rows, { minLength: rows.length }),
        fc.shuffledSubarray(years, { minLength: years.length }),
      );
    });
    fc.assert(
      fc.property(shuffled, ([rows, otherRows, years]) => {
        const atOnce = said(told(nothingKnown, ...rows));
        expect(said(told(nothingKnown, ...otherRows))).toEqual(atOnce);
        expect(said(years.reduce((known, year) => told(known, ...year), nothingKnown))).toEqual(atOnce);
      }),
      { numRuns: 300 },
    );
  });
});
