import fc from 'fast-check';
import { addDays, civilDate, daysBetween, type CivilDate } from '../../kernel';
import { cliffsOf } from './cliffs';
import { ENDINGS_TOGETHER_DAYS } from './together';
import type { Cliff, RunwayEnd, Way } from './types';

const BEGIN = civilDate('2026-01-01');
const bounds = { day: BEGIN, latest: civilDate('2033-01-01') };

function end(name: string, on: CivilDate, way: Way['kind'], replaced = false): RunwayEnd {
  return {
    key: name, ref: { kind: 'support', supportId: name }, kind: 'other', what: name, on, reason: '', source: '',
    people: [{ relationshipId: `with ${name}`, name }], replaced, instead: null,
    way: way === 'extend' ? { kind: 'extend', supportId: name } : { kind: 'hand-over', why: 'By law' },
  };
} // prettier-ignore

const day = (text: string) => civilDate(text);
const steps = (cliff: Cliff | undefined) => cliff?.proposal.steps.map((step) => [step.end.what, step.kind]);

describe('A proposal to move ends apart', () => {
  it('lets the rest go on past what cannot move, each more than ninety days from every other end', () => {
    const [cliff] = cliffsOf(
      [end('home', day('2026-06-01'), 'hand-over'), end('allowance', day('2026-06-01'), 'extend'), end('mentor', day('2026-07-01'), 'extend'), end('later', day('2026-10-01'), 'extend')],
      bounds,
    ); // prettier-ignore
    expect(steps(cliff)).toEqual([
      ['allowance', 'move'],
      ['home', 'stays'],
      ['mentor', 'move'],
    ]);
    const to = cliff?.proposal.steps.flatMap((step) => (step.kind === 'move' ? [step.to] : []));
    expect(to).toEqual(['2026-12-31', '2027-04-01']);
    expect(cliff?.proposal.enough).toBe(true);
  });

  it('asks for a handover, begun ninety days before the first of them, where several cannot move', () => {
    const [cliff] = cliffsOf(
      [end('home', day('2026-06-01'), 'hand-over'), end('worker', day('2026-06-01'), 'hand-over'), end('bus', day('2026-06-10'), 'extend')],
      bounds,
    ); // prettier-ignore
    expect(steps(cliff)).toEqual([
      ['home', 'hand-over'],
      ['worker', 'hand-over'],
      ['bus', 'move'],
    ]);
    expect(cliff?.proposal.steps[0]).toMatchObject({ by: '2026-03-03', why: 'By law' });
    expect(cliff?.proposal.enough).toBe(false);
  });

  it('says a day that can still be kept, when the best one is over', () => {
    const both = [end('home', day('2026-02-01'), 'hand-over'), end('worker', day('2026-02-01'), 'hand-over')];
    expect(cliffsOf(both, bounds)[0]?.proposal.steps[0]).toMatchObject({ by: BEGIN });
  });

  it('leaves the first where it is when all can move, and says so when there is no room before 25', () => {
    const near = [end('a', day('2032-12-01'), 'extend'), end('b', day('2032-12-02'), 'extend')];
    expect(steps(cliffsOf(near, bounds)[0])).toEqual([
      ['a', 'stays'],
      ['b', 'no-room'],
    ]);
    expect(cliffsOf(near, bounds)[0]?.proposal.enough).toBe(false);
  });
});

/** Up to twenty ends over seven years. */
const someEnds = fc
  .array(fc.tuple(fc.integer({ min: 1, max: 2_400 }), fc.constantFrom<Way['kind']>('extend', 'hand-over'), fc.boolean()), { maxLength: 20 })
  .map((told) => told.map(([after, way, replaced], at) => end(`e${at}`, addDays(BEGIN, after), way, replaced))); // prettier-ignore

describe('Whatever ends, and however it was recorded', () => {
  it('every cliff is two or more ends within ninety days of the first, none of them replaced or in two cliffs', () => {
    fc.assert(
      fc.property(someEnds, (ends) => {
        const all = cliffsOf(ends, bounds).flatMap((cliff) => cliff.ends);
        expect(new Set(all).size).toBe(all.length);
        for (const cliff of cliffsOf(ends, bounds)) {
          expect(cliff.ends.length).toBeGreaterThanOrEqual(2);
          expect(daysBetween(cliff.from, cliff.to)).toBeLessThanOrEqual(ENDINGS_TOGETHER_DAYS);
          expect(cliff.ends.some(({ replaced }) => replaced)).toBe(false);
        }
      }),
    );
  });

  it('adding a replacement never adds a cliff', () => {
    fc.assert(
      fc.property(someEnds, fc.nat(), (ends, which) => {
        const chosen = ends[which % Math.max(1, ends.length)];
        const after = ends.map((one) => (one === chosen ? { ...one, replaced: true } : one));
        expect(cliffsOf(after, bounds).length).toBeLessThanOrEqual(cliffsOf(ends, bounds).length);
      }),
    );
  });

  it('moving what the proposal moves, and arranging what it asks for, leaves no two of those ends together', () => {
    fc.assert(
      fc.property(someEnds, (ends) => {
        for (const cliff of cliffsOf(ends, bounds)) {
          const step = (one: RunwayEnd) => cliff.proposal.steps.find((of) => of.end === one);
          const after = ends.map((one): RunwayEnd => {
            const todo = step(one);
            if (todo?.kind === 'move') return { ...one, on: todo.to };
            return todo?.kind === 'hand-over' ? { ...one, replaced: true } : one;
          });
          const stuck = cliff.proposal.steps.some(({ kind }) => kind === 'no-room');
          const theirs = new Set(cliff.ends.map(({ key }) => key));
          const left = cliffsOf(after, bounds).map((of) => of.ends.filter(({ key }) => theirs.has(key)).length);
          if (!stuck) expect(Math.max(0, ...left)).toBeLessThanOrEqual(1);
          expect(cliffsOf(after, bounds).length).toBeLessThanOrEqual(cliffsOf(ends, bounds).length);
        }
      }),
    );
  });

  it('nothing is cut short, and nothing is moved past the 25th birthday', () => {
    fc.assert(
      fc.property(someEnds, (ends) => {
        for (const step of cliffsOf(ends, bounds).flatMap(({ proposal }) => proposal.steps)) {
          if (step.kind !== 'move') continue;
          expect(step.to > step.end.on).toBe(true);
          expect(step.to <= bounds.latest).toBe(true);
        }
      }),
    );
  });

  it('the order of recording does not matter: same facts, same cliffs, same proposal', () => {
    const shuffled = someEnds.chain((ends) =>
      fc.tuple(fc.constant(ends), fc.shuffledSubarray(ends, { minLength: ends.length, maxLength: ends.length })),
    );
    fc.assert(
      fc.property(shuffled, ([ends, other]) => {
        expect(cliffsOf(other, bounds)).toEqual(cliffsOf(ends, bounds));
      }),
    );
  });
});
