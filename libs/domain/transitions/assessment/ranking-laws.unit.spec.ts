import fc from 'fast-check';
import { severance2026_1 as rules } from '#libs/domain/rulebook/severance-2026-1';
import { rankOptions, type AssessmentFacts, type OptionFacts } from '.';
import { anyFacts, anyOption, anyRelationship } from '#libs/testing/assessment-facts';

describe('laws of the ranking', () => {
  const options = fc.tuple(anyOption('a'), anyOption('b'), anyOption('c'), anyOption('d'));
  const orderOf = (facts: AssessmentFacts, all: readonly OptionFacts[]): readonly string[] =>
    rankOptions(facts, all, rules).options.map(({ optionId }) => optionId);

  it('the same facts give the same order, whatever order they come in', () => {
    fc.assert(
      fc.property(anyFacts, options, (facts, all) => {
        const turned = { ...facts, relationships: [...facts.relationships].reverse() };
        const shuffled = [...all].reverse().map((each) => ({ ...each, effects: [...each.effects].reverse() }));
        expect(rankOptions(turned, shuffled, rules)).toEqual(rankOptions(facts, all, rules));
      }),
      { numRuns: 80 },
    );
  });

  it('every option has one place, and it lies between the best and the worst it could take', () => {
    fc.assert(
      fc.property(anyFacts, options, (facts, all) => {
        const ranked = rankOptions(facts, all, rules).options;
        expect(ranked.map(({ place }) => place)).toEqual([1, 2, 3, 4]);
        for (const { place, couldBe } of ranked) {
          expect(couldBe.best).toBeLessThanOrEqual(place);
          expect(couldBe.worst).toBeGreaterThanOrEqual(place);
        }
      }),
      { numRuns: 80 },
    );
  });

  it('another option never changes the score of one', () => {
    fc.assert(
      fc.property(anyFacts, options, (facts, all) => {
        const [first] = all;
        const alone = rankOptions(facts, [first], rules).options[0];
        const among = rankOptions(facts, all, rules).options.find(({ optionId }) => optionId === first.id);
        expect(among?.kept).toEqual(alone?.kept);
        expect(among?.assessment).toEqual(alone?.assessment);
      }),
      { numRuns: 50 },
    );
  });

  it('a relationship restricted for safety never moves an option up or down', () => {
    fc.assert(
      fc.property(anyFacts, options, anyRelationship('zz'), (facts, all, person) => {
        const hidden = { ...person, standing: 'restricted-for-safety' as const };
        const more = { ...facts, relationships: [...facts.relationships, hidden] };
        expect(orderOf(more, all)).toEqual(orderOf(facts, all));
      }),
      { numRuns: 50 },
    );
  });

  it('totals and scores in the ranking are those of the assessment', () => {
    fc.assert(
      fc.property(anyFacts, options, (facts, all) => {
        for (const { totals, kept, assessment } of rankOptions(facts, all, rules).options) {
          expect(totals).toEqual(assessment?.totals);
          expect(kept).toEqual(assessment?.kept);
        }
      }),
      { numRuns: 50 },
    );
  });
});
