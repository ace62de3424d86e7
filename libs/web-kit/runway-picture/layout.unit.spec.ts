import fc from 'fast-check';
import { addDays, birthdayAt, civilDate } from '#libs/domain/kernel';
import { layoutOf } from './layout';
import type { RunwayItem, RunwayToDraw } from './picture';
import { runwayPicture } from './runway-picture';

const born = civilDate('2010-02-28');
const from = birthdayAt(born, 14);
const runway = (items: readonly RunwayItem[], width = 640): RunwayToDraw => ({
  id: 'road', title: 'Road', from, until: birthdayAt(born, 25), today: civilDate('2026-03-10'), items, width,
  ages: [{ age: 18, on: birthdayAt(born, 18) }],
  cliffs: [{ from: civilDate('2028-02-28'), to: civilDate('2028-04-01'), words: 'Cliff: 2 ends' }],
}); // prettier-ignore
const item = (on: string, words = 'Allowance ends'): RunwayItem => ({ on: civilDate(on), sign: 'end', words });

const someItems = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 4_000 }), fc.string({ maxLength: 90 })), { maxLength: 24 })
  .map((told) => told.map(([after, words]): RunwayItem => ({ on: addDays(from, after), sign: 'end', words })));

describe('A line of time drawn from top to bottom', () => {
  it.each([320, 640])('has no label over another, and none outside, with twenty-four ends and %i pixels', (width) => {
    fc.assert(
      fc.property(someItems, (items) => {
        const { labels, height } = layoutOf(runway(items, width));
        for (const [at, label] of labels.entries()) {
          const next = labels[at + 1];
          if (next !== undefined) expect(label.top + label.height).toBeLessThanOrEqual(next.top + 0.001);
          expect(label.top).toBeGreaterThanOrEqual(-0.001);
          expect(label.top + label.height).toBeLessThanOrEqual(height);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('keeps the order of time, and puts every label beside its own day', () => {
    fc.assert(
      fc.property(someItems, (items) => {
        const { labels, yOf } = layoutOf(runway(items));
        for (const [at, label] of labels.entries()) {
          expect(yOf(label.on)).toBeCloseTo(label.y);
          expect(label.y).toBeGreaterThan(labels[at - 1]?.y ?? 0);
        }
        const ages = [14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25].map((age) => yOf(birthdayAt(born, age)));
        expect(ages).toEqual([...ages].sort((a, b) => a - b));
      }),
      { numRuns: 60 },
    );
  });

  it('says everything of one day at one place, the cliff first', () => {
    const { labels } = layoutOf(runway([item('2028-02-28'), item('2028-02-28', 'CAMHS ends')]));
    const texts = labels.find(({ sign }) => sign === 'cliff')?.lines.map(({ text }) => text);
    expect(texts).toEqual(['28 February 2028', 'Cliff: 2 ends', 'Allowance ends', 'CAMHS ends']);
  });

  it('leaves out what is not between the two birthdays', () => {
    const { labels } = layoutOf(runway([item('2020-01-01'), item('2040-01-01')]));
    expect(labels.map(({ sign }) => sign)).toEqual(['today', 'cliff']);
  });

  it('is text that nobody can break out of', () => {
    const svg = runwayPicture(runway([item('2027-01-01', '<script>alert(1)</script>')]));
    expect(svg).not.toContain('<script>');
    expect(svg).toContain('role="img"');
  });
});
