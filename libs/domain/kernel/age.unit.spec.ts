import fc from 'fast-check';
import { addDays, ageOn, birthdayAt, civilDate } from '.';

const anyDay = fc.integer({ min: 0, max: 12_000 }).map((days) => addDays(civilDate('1996-01-01'), days));

describe('an age in whole years', () => {
  it('goes up on the birthday: on 1 March in other years for somebody born on 29 February', () => {
    const ages = ['2026-02-28', '2026-03-01', '2028-02-28', '2028-02-29'].map((day) =>
      ageOn(civilDate('2008-02-29'), civilDate(day)),
    );
    expect(ages).toEqual([17, 18, 19, 20]);
    expect([ageOn(civilDate('2010-05-10'), civilDate('2026-05-09')), ageOn(civilDate('2010-05-10'), civilDate('2026-05-10'))]).toEqual([15, 16]); // prettier-ignore
  });

  it('is the last birthday that has come, whatever the days; below nothing before birth', () => {
    fc.assert(
      fc.property(anyDay, anyDay, (born, on) => {
        const age = ageOn(born, on);
        expect(birthdayAt(born, age) <= on).toBe(true);
        expect(birthdayAt(born, age + 1) > on).toBe(true);
      }),
    );
  });
});
