import { civilDate, onDay } from '../kernel';
import {
  ageOf, BIRTH_STATED_ELSEWHERE, dateOfBirth, ethnicityInWords, evolveProfile, isUnaccompanied, nameToShow, noProfile,
  sexInWords, sexOf, type ProfileEvent, type ProfileState,
} from '.'; // prettier-ignore

const fact = (factId: string, value: Record<string, string>): ProfileEvent => ({
  type: 'ProfileFactRecorded',
  data: { factId, fact: 'date-of-birth', value, occurred: onDay(civilDate('2005-01-01')), returnYear: 2018 },
});
const profile = (...events: ProfileEvent[]): ProfileState => events.reduce(evolveProfile, noProfile);
const registered: ProfileEvent = { type: 'YoungPersonRegistered', data: { localId: 'INV-7' } };

describe('who a young person is', () => {
  it('is shown by local identifier until somebody records what they like to be called', () => {
    expect(nameToShow(noProfile)).toBe('Young person');
    expect(nameToShow(profile(registered))).toBe('Young person INV-7');
    const named: ProfileEvent = { type: 'PreferredNameRecorded', data: { name: 'Sparrow', toldBy: 'young-person' } };
    expect(nameToShow(profile(registered, named))).toBe('Sparrow');
  });

  it('takes the date of birth of the header before one stated elsewhere, and none rather than a guess', () => {
    const elsewhere = fact(BIRTH_STATED_ELSEWHERE, { date: '2005-02-02' });
    expect(dateOfBirth(noProfile)).toBeNull();
    expect(dateOfBirth(profile(elsewhere))).toBe('2005-02-02');
    expect(dateOfBirth(profile(elsewhere, fact('date-of-birth', { date: '2005-01-01' })))).toBe('2005-01-01');
    expect(ageOf(profile(elsewhere), civilDate('2018-02-01'))).toBe(12);
    expect(ageOf(noProfile, civilDate('2018-02-01'))).toBeNull();
  });

  it('keeps the latest value of a fact, and a repetition changes nothing', () => {
    const confirmed: ProfileEvent = { type: 'FactsConfirmed', data: { returnYear: 2019, facts: ['sex'] } };
    expect(sexOf(profile(fact('sex', { code: '1' }), fact('sex', { code: '2' }), confirmed))).toBe('2');
    expect(sexInWords('2')).toBe('female');
    expect(ethnicityInWords(null)).toBe('not recorded');
  });

  it('says whether somebody is unaccompanied on a day, and unknown when no return says so', () => {
    const alone = profile(fact('unaccompanied', { code: '1' }), fact('unaccompanied-ceased', { date: '2018-05-01' }));
    expect(isUnaccompanied(noProfile, civilDate('2018-01-01'))).toBe('unknown');
    expect(isUnaccompanied(alone, civilDate('2018-04-30'))).toBe('yes');
    expect(isUnaccompanied(alone, civilDate('2018-05-01'))).toBe('no');
  });
});
