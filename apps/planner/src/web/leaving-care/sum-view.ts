import { dayInWords } from '#libs/domain/kernel';
import type { DaySum, LeavingCare, NotCounted, SumLine } from '#libs/domain/leaving-care';
import { reasonEndedInWords } from '#libs/domain/placements';

const LEFT_OUT: Readonly<Record<NotCounted, string>> = {
  'short-breaks': 'short breaks do not count',
  'before-14': 'days before the 14th birthday do not count',
  'counted-already': 'days that overlap are counted once',
  'after-18': 'care ends at 18',
};

const lineView = ({ from, until, kind, authority, rec, counted, days, running, leftOut }: SumLine): object => ({
  what: [
    kind === 'short-breaks' ? 'Short breaks' : 'In care',
    ...(authority === null ? [] : [`with ${authority}`]),
  ].join(' '),
  from: dayInWords(from),
  until: until === null ? null : dayInWords(until),
  ended: rec === null ? null : reasonEndedInWords(rec),
  counted: counted === null ? null : dayInWords(counted.from),
  days,
  running,
  leftOut: leftOut.map((why) => LEFT_OUT[why]),
});

function completeInWords({ complete, upTo }: DaySum): string {
  if (complete === null) return 'Never, by the care on record';
  return complete <= upTo ? dayInWords(complete) : `${dayInWords(complete)}, if care goes on`;
}

/** The sum day by day, and what it is held against; null without a date of birth. */
export function sumView({ sum }: LeavingCare): object | null {
  if (sum === null) return null;
  const reached16 = sum.upTo >= sum.sixteenth;
  return {
    lines: sum.lines.map(lineView),
    upTo: dayInWords(sum.upTo),
    days: sum.days,
    atLeast: sum.atLeast,
    facts: [
      { what: 'Days count from the 14th birthday', is: dayInWords(sum.countsFrom) },
      { what: '16th birthday', is: dayInWords(sum.sixteenth) },
      { what: 'Days needed', is: `${sum.needed} (13 weeks)` },
      ...(reached16 ? [{ what: 'Days on the 16th birthday', is: String(sum.daysBySixteenth) }] : []),
      { what: 'The 91 days are complete on', is: completeInWords(sum) },
      ...(reached16 ? [{ what: 'Days in care since 16', is: String(sum.daysSince16) }] : []),
    ],
    bornOnLeapDay: sum.bornOnLeapDay,
  };
}
