import {
  aStory, askedForSupport, careElsewhere, heldIn, known, leftCare, stayed, toldOfEducation, withFamily, type Told,
} from '#libs/testing/journey-builders'; // prettier-ignore
import { leavingCareOn } from '.';
import { civilDate } from '../../kernel';
import { foldJourney, type Journey } from '../state';

/** Robin was born on 10 May 2009: 14 on 10 May 2023, 16 in 2025, 18 in 2027, 21 in 2030, 25 in 2034. */
const ROBIN = '2009-05-10';
const LEAP = '2008-02-29';

const lifeOf = (born: string, told: readonly Told[]): Journey => {
  const { journey, contactLog } = aStory().on('2026-11-22', known('ROB-1', 'Robin', born), ...told);
  return foldJourney(journey, contactLog);
};

/** On a day: the category, and since when where that is worth saying. */
type On = readonly [day: string, status: string, since?: string];
type Life = readonly [what: string, born: string, told: readonly Told[], ...days: On[]];

const infancy = stayed('2009-08-01');
const fromTen = stayed('2020-01-01');
const until = (day: string, rec?: string): Told =>
  stayed('2020-01-01', { until: day, ...(rec === undefined ? {} : { rec }) });

const AGES: readonly Life[] = [
  ['in care from infancy', ROBIN, [infancy],
    ['2023-05-09', 'none'], ['2025-05-09', 'none'], ['2025-05-10', 'eligible', '2025-05-10'], ['2027-05-09', 'eligible'],
    ['2027-05-10', 'former-relevant', '2027-05-10'], ['2030-05-09', 'former-relevant'], ['2030-05-10', 'former-relevant'],
    ['2034-05-09', 'former-relevant'], ['2034-05-10', 'none', '2034-05-10']],
  ['came into care 70 days before 16', ROBIN, [stayed('2025-03-01')],
    ['2025-05-10', 'none'], ['2025-05-30', 'none'], ['2025-05-31', 'eligible', '2025-05-31'], ['2026-05-10', 'eligible', '2025-05-31']],
  ['came into care 91 days before 16', ROBIN, [stayed('2025-02-08')], ['2025-05-09', 'none'], ['2025-05-10', 'eligible']],
  ['came into care 90 days before 16', ROBIN, [stayed('2025-02-09')], ['2025-05-10', 'none'], ['2025-05-11', 'eligible']],
  ['came into care 91 days before 18', ROBIN, [stayed('2027-02-08')], ['2027-05-09', 'none'], ['2027-05-10', 'former-relevant']],
  ['came into care 90 days before 18', ROBIN, [stayed('2027-02-09')], ['2027-05-09', 'none'], ['2027-05-10', 'qualifying']],
  ['in care until the 14th birthday and then at 16 for a month', ROBIN,
    [stayed('2009-08-01', { until: '2023-05-10' }), stayed('2025-06-01', { until: '2025-07-01' })],
    ['2025-06-15', 'none'], ['2025-07-01', 'qualifying', '2025-07-01']],
  ['days on remand and away in hospital count', ROBIN,
    [stayed('2025-02-08', { status: 'J1', until: '2025-03-01', rec: 'X1' }), stayed('2025-03-01', { rne: 'P', place: 'T1', status: 'V2' })],
    ['2025-05-10', 'eligible', '2025-05-10']],
]; // prettier-ignore

const LEAP_DAYS: readonly Life[] = [
  ['born on 29 February, in care from ten', LEAP, [stayed('2018-01-01')],
    ['2024-02-28', 'none'], ['2024-02-29', 'eligible', '2024-02-29'], ['2026-02-28', 'eligible'],
    ['2026-03-01', 'former-relevant', '2026-03-01'], ['2033-02-28', 'former-relevant'], ['2033-03-01', 'none']],
  ['born on 29 February, 90 days on the birthday', LEAP, [stayed('2023-12-01')], ['2024-02-29', 'none'], ['2024-03-01', 'eligible']],
  ['born on 29 February, left on the 16th birthday', LEAP, [stayed('2018-01-01', { until: '2024-02-29' })], ['2024-03-01', 'none']],
  ['born on 29 February, left the day after', LEAP, [stayed('2018-01-01', { until: '2024-03-01' })], ['2024-03-01', 'relevant']],
  ['a February of 28 days, 91 days on the birthday', '2010-03-01', [stayed('2025-11-30')], ['2026-02-28', 'none'], ['2026-03-01', 'eligible']],
  ['a February of 29 days, 91 days on the birthday', '2012-03-01', [stayed('2027-12-01')], ['2028-02-29', 'none'], ['2028-03-01', 'eligible']],
  ['a February of 29 days, 90 days on the birthday', '2012-03-01', [stayed('2027-12-02')], ['2028-03-01', 'none'], ['2028-03-02', 'eligible']],
]; // prettier-ignore

const LEAVING: readonly Life[] = [
  ['left the day before 16', ROBIN, [until('2025-05-09')], ['2025-05-10', 'none'], ['2027-05-10', 'none']],
  ['left on the 16th birthday', ROBIN, [until('2025-05-10')], ['2025-05-10', 'none'], ['2026-05-10', 'none']],
  ['left the day after 16', ROBIN, [until('2025-05-11')],
    ['2025-05-10', 'eligible'], ['2025-05-11', 'relevant', '2025-05-11'], ['2027-05-09', 'relevant'], ['2027-05-10', 'former-relevant']],
  ['left at 16 with 90 days', ROBIN, [stayed('2025-03-01', { until: '2025-05-30' })], ['2025-05-30', 'qualifying', '2025-05-30']],
  ['left at 16 with 91 days', ROBIN, [stayed('2025-03-01', { until: '2025-05-31' })], ['2025-05-31', 'relevant', '2025-05-31']],
  ['left the day before 18', ROBIN, [until('2027-05-09')], ['2027-05-09', 'relevant', '2027-05-09'], ['2027-05-10', 'former-relevant']],
  ['a return that ends care after 18', ROBIN, [until('2027-06-30', 'E17')], ['2027-05-10', 'former-relevant', '2027-05-10']],
  ['custody at 16', ROBIN, [until('2025-09-01', 'E9')], ['2025-09-01', 'relevant']],
  ['left the country at 16', ROBIN, [until('2025-09-01', 'E16')], ['2025-09-01', 'relevant']],
  ['died at 17', ROBIN, [until('2026-09-01', 'E2')], ['2026-08-31', 'eligible'], ['2026-09-01', 'none'], ['2028-01-01', 'none']],
  ['assessed to be an adult', ROBIN, [until('2025-09-01', 'E15')], ['2025-08-31', 'eligible'], ['2025-09-01', 'unknown', '2025-09-01']],
  ['a month in care at 16', ROBIN, [stayed('2026-01-01', { until: '2026-02-01' })],
    ['2026-01-15', 'none'], ['2026-02-01', 'qualifying', '2026-02-01'], ['2030-05-09', 'qualifying'], ['2030-05-10', 'none', '2030-05-10']],
]; // prettier-ignore

const RETURNS: readonly Life[] = [
  ['44 days at 14 and then from 1 April 2025', ROBIN, [stayed('2023-06-01', { until: '2023-07-15' }), stayed('2025-04-01')],
    ['2025-05-10', 'none'], ['2025-05-17', 'none'], ['2025-05-18', 'eligible', '2025-05-18']],
  ['left at 16, came back, left again', ROBIN,
    [until('2025-08-01'), stayed('2025-12-01', { until: '2026-02-01' })],
    ['2025-07-31', 'eligible', '2025-05-10'], ['2025-08-01', 'relevant', '2025-08-01'], ['2025-12-01', 'eligible', '2025-12-01'],
    ['2026-02-01', 'relevant', '2026-02-01'], ['2027-05-10', 'former-relevant']],
  ['left and came back on one day', ROBIN, [until('2025-08-01'), stayed('2025-08-01')], ['2025-08-01', 'eligible', '2025-05-10']],
  ['a gap nobody accounts for, over the 16th birthday', ROBIN,
    [stayed('2024-12-20', { until: '2025-01-01', rec: 'X1' }), stayed('2025-06-01', { rne: 'P' })],
    ['2025-05-09', 'none'], ['2025-05-10', 'unknown'], ['2025-08-18', 'unknown'], ['2025-08-19', 'eligible', '2025-08-19']],
  ['a gap nobody accounts for that does not matter', ROBIN,
    [stayed('2020-01-01', { until: '2024-01-01', rec: 'X1' }), stayed('2024-02-01', { rne: 'P' })], ['2025-05-10', 'eligible', '2025-05-10']],
  ['the last stay was said to go on, and nothing follows', ROBIN, [stayed('2020-01-01', { until: '2025-06-01', rec: 'X1' })],
    ['2025-05-31', 'eligible'], ['2025-06-01', 'unknown'], ['2027-05-10', 'former-relevant']],
  ['nobody said why the last stay ended', ROBIN, [stayed('2020-01-01', { until: '2025-06-01', rec: '' })], ['2025-06-01', 'unknown']],
  ['two rows that overlap', ROBIN, [stayed('2025-01-01', { until: '2025-04-15' }), stayed('2025-03-01')],
    ['2025-05-09', 'none'], ['2025-05-10', 'eligible']],
  ['an overlapping row put right: care began in February, not in March', ROBIN,
    [stayed('2025-03-01'), stayed('2025-02-08', { named: '2025-03-01' })], ['2025-05-10', 'eligible', '2025-05-10']],
  ['an overlapping row put right: care began in April, not in March', ROBIN,
    [stayed('2025-03-01'), stayed('2025-04-01', { named: '2025-03-01' })], ['2025-06-30', 'none'], ['2025-07-01', 'eligible', '2025-07-01']],
]; // prettier-ignore

const ELSEWHERE: readonly Life[] = [
  ['the first stay is not the beginning, and that matters', ROBIN, [stayed('2025-03-01', { rne: 'P' })],
    ['2025-05-09', 'none'], ['2025-05-10', 'unknown', '2025-05-10'], ['2025-05-30', 'unknown'], ['2025-05-31', 'eligible', '2025-05-31']],
  ['the first stay is not the beginning, and that does not matter', ROBIN, [stayed('2020-01-01', { rne: 'L' })], ['2025-05-10', 'eligible']],
  ['the first stay is not the beginning, but they left before 16', ROBIN, [stayed('2025-03-01', { rne: 'P', until: '2025-05-01' })],
    ['2025-05-10', 'none'], ['2027-05-10', 'none']],
  ['where it began is told: 14 days elsewhere before', ROBIN, [stayed('2025-03-01', { rne: 'P' }), careElsewhere('2025-02-15', '2025-03-01')],
    ['2025-05-10', 'none'], ['2025-05-17', 'eligible', '2025-05-17']],
  ['in care elsewhere for a year before a transfer in', ROBIN, [stayed('2025-04-01'), careElsewhere('2024-04-01', '2025-04-01')],
    ['2025-05-10', 'eligible', '2025-05-10']],
  ['in care elsewhere, home, and then with us: the total goes on', ROBIN, [stayed('2025-04-01'), careElsewhere('2024-01-01', '2024-02-22')],
    ['2025-05-09', 'none'], ['2025-05-10', 'eligible', '2025-05-10']],
  ['short breaks elsewhere before a transfer in', ROBIN, [stayed('2025-04-01'), careElsewhere('2024-01-01', '2025-04-01', 'yes')],
    ['2025-05-10', 'none'], ['2025-06-30', 'none'], ['2025-07-01', 'eligible']],
  ['care elsewhere, perhaps short breaks', ROBIN, [stayed('2025-04-01'), careElsewhere('2024-01-01', '2025-04-01', 'unknown')],
    ['2025-05-10', 'unknown'], ['2025-07-01', 'eligible', '2025-07-01']],
  ['another authority took over at 15', ROBIN, [until('2025-02-01', 'E3')], ['2025-05-09', 'none'], ['2025-05-10', 'unknown']],
  ['another authority took over at 16', ROBIN, [until('2025-08-01', 'E3')],
    ['2025-07-31', 'eligible'], ['2025-08-01', 'unknown'], ['2027-05-10', 'former-relevant']],
  ['another authority took over at 16, and care there ended', ROBIN, [until('2025-08-01', 'E3'), careElsewhere('2025-08-01', '2026-01-01')],
    ['2025-09-01', 'eligible', '2025-05-10'], ['2026-01-01', 'relevant', '2026-01-01']],
]; // prettier-ignore

const SHORT_BREAKS: readonly Life[] = [
  ['short breaks only (V4)', ROBIN, [stayed('2023-06-01', { status: 'V4' })], ['2025-05-10', 'none'], ['2026-06-01', 'none'], ['2027-05-10', 'none']],
  ['short breaks only (V3), each recorded', ROBIN,
    [stayed('2025-06-01', { status: 'V3', until: '2025-06-10' }), stayed('2025-07-01', { status: 'V3', until: '2025-07-12' })],
    ['2025-06-05', 'none'], ['2025-06-20', 'none']],
  ['short breaks, and then care', ROBIN, [stayed('2023-06-01', { status: 'V4', until: '2025-03-01' }), stayed('2025-03-01')],
    ['2025-05-10', 'none'], ['2025-05-31', 'eligible', '2025-05-31']],
  ['care for 214 days at 14, and short breaks at 16', ROBIN,
    [stayed('2023-06-01', { status: 'V2', until: '2024-01-01', rec: 'X1' }), stayed('2024-01-01', { rne: 'L', status: 'V3' })],
    ['2025-05-10', 'none']],
]; // prettier-ignore

const GUARDIANSHIP: readonly Life[] = [
  ['special guardianship at 16', ROBIN, [until('2025-09-01', 'E46')],
    ['2025-08-31', 'eligible'], ['2025-09-01', 'qualifying', '2025-09-01'], ['2027-05-10', 'qualifying', '2025-09-01'],
    ['2030-05-09', 'qualifying'], ['2030-05-10', 'none']],
  ['special guardianship at 14', ROBIN, [until('2024-01-01', 'E45')], ['2025-05-09', 'none'], ['2025-05-10', 'qualifying', '2025-05-10']],
  ['special guardianship to somebody else', ROBIN, [until('2024-01-01', 'E48')], ['2026-05-10', 'qualifying']],
  ['a child arrangements order is not special guardianship', ROBIN, [until('2025-09-01', 'E41')], ['2025-09-01', 'relevant']],
  ['special guardianship, back in care, in care at 16', ROBIN, [until('2024-01-01', 'E47'), stayed('2024-06-01')], ['2025-05-10', 'eligible']],
  ['special guardianship, back in care, home before 16', ROBIN, [until('2024-01-01', 'E47'), stayed('2024-06-01', { until: '2025-01-01' })],
    ['2025-05-10', 'unknown'], ['2030-05-10', 'none']],
]; // prettier-ignore

const FAMILY: readonly Life[] = [
  ['home with family for six months', ROBIN, [until('2025-07-01'), withFamily('2025-07-01')],
    ['2025-12-31', 'relevant', '2025-07-01'], ['2026-01-01', 'relevant-ended', '2026-01-01'], ['2027-05-10', 'qualifying'], ['2030-05-10', 'none']],
  ['home with family, which broke down after eight months', ROBIN, [until('2025-07-01'), withFamily('2025-07-01', '2026-03-01')],
    ['2026-02-28', 'relevant-ended'], ['2026-03-01', 'relevant', '2026-03-01'], ['2027-05-10', 'former-relevant']],
  ['home with family, which broke down a day before six months', ROBIN, [until('2025-07-01'), withFamily('2025-07-01', '2025-12-31')],
    ['2026-02-01', 'relevant', '2025-07-01']],
  ['six months that end in a short month', ROBIN, [until('2025-08-31'), withFamily('2025-08-31')],
    ['2026-02-27', 'relevant'], ['2026-02-28', 'relevant-ended']],
  ['living with family began while still in care: months count from the end of care', ROBIN, [until('2025-07-01'), withFamily('2025-05-01')],
    ['2025-11-01', 'relevant'], ['2026-01-01', 'relevant-ended']],
  ['six months that would be complete only after 18', ROBIN, [until('2026-12-01'), withFamily('2026-12-01')],
    ['2027-05-09', 'relevant'], ['2027-05-10', 'former-relevant'], ['2027-06-01', 'former-relevant']],
]; // prettier-ignore

const DETAINED: readonly Life[] = [
  ['detained over the 16th birthday, straight from care', ROBIN,
    [stayed('2024-01-01', { status: 'V2', until: '2025-04-01', rec: 'E9' }), heldIn('detained', '2025-04-01', '2025-08-01')],
    ['2025-05-09', 'none'], ['2025-05-10', 'relevant-detained', '2025-05-10'], ['2025-09-01', 'relevant-detained'], ['2027-05-10', 'former-relevant']],
  ['released before the 16th birthday', ROBIN,
    [stayed('2024-01-01', { status: 'V2', until: '2025-04-01', rec: 'E9' }), heldIn('detained', '2025-04-01', '2025-05-10')],
    ['2025-05-10', 'none']],
  ['in hospital over the 16th birthday', ROBIN,
    [stayed('2024-01-01', { status: 'V2', until: '2025-05-01', rec: 'E8' }), heldIn('hospital', '2025-05-01')], ['2025-06-01', 'relevant-detained']],
  ['detained a month after care had ended', ROBIN,
    [stayed('2024-01-01', { status: 'V2', until: '2025-03-01' }), heldIn('detained', '2025-04-01')], ['2025-05-10', 'none']],
  ['detained with 90 days in care before', ROBIN,
    [stayed('2025-01-01', { status: 'V2', until: '2025-04-01', rec: 'E9' }), heldIn('detained', '2025-04-01')], ['2025-05-10', 'none']],
  ['detained under a care order that is recorded as ended', ROBIN,
    [stayed('2024-01-01', { status: 'C2', until: '2025-04-01', rec: 'E9' }), heldIn('detained', '2025-04-01')], ['2025-05-10', 'unknown']],
]; // prettier-ignore

const AFTER_21: readonly Life[] = [
  ['told of education at 20, which ends at 23', ROBIN, [fromTen, toldOfEducation('2029-09-01', '2032-07-01')],
    ['2030-05-09', 'former-relevant'], ['2030-05-10', 'former-relevant-education', '2030-05-10'], ['2032-06-30', 'former-relevant-education'],
    ['2032-07-01', 'former-relevant', '2032-07-01']],
  ['education goes on past 25', ROBIN, [fromTen, toldOfEducation('2033-01-01')],
    ['2033-01-01', 'former-relevant-education'], ['2034-05-10', 'none']],
  ['asked for support at 21, and no longer wants it', ROBIN, [fromTen, askedForSupport('2031-02-03', '2032-01-01')],
    ['2031-02-02', 'former-relevant'], ['2031-02-03', 'former-relevant-21-to-25', '2031-02-03'], ['2032-01-01', 'former-relevant']],
  ['asked for support and in education: education first', ROBIN,
    [fromTen, askedForSupport('2031-02-03'), toldOfEducation('2031-09-01', '2032-07-01')],
    ['2031-08-31', 'former-relevant-21-to-25'], ['2031-09-01', 'former-relevant-education'], ['2032-07-01', 'former-relevant-21-to-25']],
  ['asked before section 23CZB was in force', '1995-05-10', [stayed('2008-01-01'), askedForSupport('2017-06-01')],
    ['2018-03-31', 'former-relevant'], ['2018-04-01', 'former-relevant-21-to-25', '2018-04-01']],
  ['somebody qualifying asks at 22', ROBIN, [stayed('2026-01-01', { until: '2026-02-01' }), askedForSupport('2031-06-01')], ['2031-06-01', 'none']],
]; // prettier-ignore

const SILENCE: readonly Life[] = [
  ['no care on record', ROBIN, [], ['2025-05-09', 'none'], ['2025-05-10', 'unknown'], ['2034-05-10', 'none']],
  ['only care elsewhere on record', ROBIN, [careElsewhere('2024-01-01', '2025-07-01')], ['2025-05-10', 'eligible'], ['2025-07-01', 'relevant']],
  ['first in care after 18, by the return', ROBIN, [stayed('2027-06-01')], ['2027-06-02', 'none']],
]; // prettier-ignore

const LIVES = [
  ...AGES, ...LEAP_DAYS, ...LEAVING, ...RETURNS, ...ELSEWHERE, ...SHORT_BREAKS, ...GUARDIANSHIP, ...FAMILY, ...DETAINED, ...AFTER_21,
  ...SILENCE,
]; // prettier-ignore
const CASES = LIVES.flatMap(([what, born, told, ...days]) => days.map((on) => [what, born, told, on] as const));

describe('what the law calls somebody on a day', () => {
  it('is asked of at least 80 days', () => expect(CASES.length).toBeGreaterThanOrEqual(80));

  it.each(CASES.map(([what, born, told, on]) => [what, on[0], on[1], { born, told, since: on[2] }] as const))(
    '%s: on %s %s',
    (_what, day, status, { born, told, since }) => {
      const found = leavingCareOn(lifeOf(born, told), civilDate(day));
      expect({ status: found.status, since: since === undefined ? undefined : found.since }).toEqual({ status, since });
      expect(found.missing.length > 0).toBe(status === 'unknown');
    },
  );

  it('is not known without a date of birth', () => {
    const { journey } = aStory().on('2026-11-22', stayed('2020-01-01'));
    expect(leavingCareOn(foldJourney(journey, []), civilDate('2026-01-01'))).toMatchObject({
      status: 'unknown', missing: [{ code: 'no-date-of-birth' }],
    }); // prettier-ignore
  });

  it('lasts for somebody qualifying to the age the service has set', () => {
    const month = lifeOf(ROBIN, [stayed('2026-01-01', { until: '2026-02-01' })]);
    const on = (day: string) => leavingCareOn(month, civilDate(day), { qualifyingUntilAge: 25 }).status;
    expect([on('2030-05-10'), on('2034-05-09'), on('2034-05-10')]).toEqual(['qualifying', 'qualifying', 'none']);
  });

  it('says which fact would settle it', () => {
    const codes = (told: readonly Told[], day: string) =>
      leavingCareOn(lifeOf(ROBIN, told), civilDate(day)).missing.map(({ code, settledBy }) => [code, settledBy]);
    expect(codes([stayed('2025-03-01', { rne: 'P' })], '2025-05-10')).toEqual([['before-the-first-episode', 'care-elsewhere']]);
    expect(codes([stayed('2020-01-01'), leftCare('2020-01-01', '2025-06-01', 'X1')], '2025-07-01')).toEqual([['gap', 'placements']]);
    expect(codes([until('2025-08-01', 'E3')], '2025-09-01')).toEqual([['taken-over', 'care-elsewhere']]);
    expect(codes([], '2025-09-01')).toEqual([['no-care-on-record', 'care-elsewhere']]);
  }); // prettier-ignore
});
