import { anOption, aStory, cameIntoCare, known, staying } from '#libs/testing/journey-builders';
import { civilDate } from '../../kernel';
import { foldJourney } from '../state';
import { legalEffectsOf, legalFactsOf } from './legal-facts';

const TODAY = civilDate('2026-03-10');
const robin = aStory().on(
  '2026-02-10',
  known('100', 'Robin', '2010-05-10'),
  cameIntoCare('2026-02-10', { place: 'U6', legalStatus: 'V2' }),
);
const journey = foldJourney(robin.journey, robin.contactLog);
const facts = (option = anOption('Flat', { startsOn: civilDate('2026-06-15'), endsCare: 'yes' })) =>
  legalFactsOf(journey, option, { on: TODAY });

describe('What the law is asked about', () => {
  it('is what is recorded, on the day the option would take effect', () => {
    expect(facts()).toMatchObject({
      effectOn: '2026-06-15',
      age: 16,
      keyStageFour: 'yes',
      presentHome: 'foster',
      legalStatus: 'V2',
      workingDaysLookedAfter: 85,
      endsCare: 'yes',
    });
    expect(facts(anOption('Now'))).toMatchObject({ effectOn: TODAY, age: 15, workingDaysLookedAfter: 20 });
  });

  it('is unknown where nothing is recorded', () => {
    const nobody = foldJourney([], []);
    expect(legalFactsOf(nobody, anOption('Flat'), { on: TODAY })).toMatchObject({
      age: 'unknown', keyStageFour: 'unknown', presentHome: 'unknown', legalStatus: '', workingDaysLookedAfter: 'unknown',
      endsCare: 'unknown',
    }); // prettier-ignore
  });

  it('gives the duties: the director approves before somebody accommodated at 16 stops being looked after', () => {
    const effects = legalEffectsOf(journey, anOption('Flat', { startsOn: civilDate('2026-06-15'), endsCare: 'yes' }), {
      on: TODAY,
    });
    expect(effects.map(({ code }) => code)).toContain('ceasing-to-be-looked-after');
    expect(effects.find(({ code }) => code === 'ceasing-to-be-looked-after')?.needs[0]?.approver).toBe('director');
    expect(legalEffectsOf(journey, staying(), { on: TODAY })).toEqual([]);
  });
});
