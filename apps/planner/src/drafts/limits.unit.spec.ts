import { DRAFT_DAYS, keptSince, keptUntil } from './limits';

describe('How long a draft is kept', () => {
  it('is fourteen days from its last change, to the millisecond', () => {
    expect(DRAFT_DAYS).toBe(14);
    expect(keptUntil('2026-03-04T10:00:00.000Z')).toBe('2026-03-18T10:00:00.000Z');
    expect(keptSince('2026-03-18T10:00:00.000Z')).toBe('2026-03-04T10:00:00.000Z');
  });

  it('is as long over the change of the clocks, over a leap day and over the new year', () => {
    for (const last of ['2026-03-28T23:30:00.000Z', '2028-02-28T00:00:00.000Z', '2026-12-31T12:00:00.000Z']) {
      expect(Date.parse(keptUntil(last)) - Date.parse(last)).toBe(14 * 24 * 3_600_000);
      expect(keptSince(keptUntil(last))).toBe(last);
    }
  });
});
