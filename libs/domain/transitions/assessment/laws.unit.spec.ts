import fc from 'fast-check';
import { severance2026_1 as rules } from '#libs/domain/rulebook/severance-2026-1';
import { MITIGATION_CODES } from '#libs/domain/rulebook/severance-rules';
import { assessOption, withoutSafety, type AssessmentFacts, type OptionFacts, type Score } from '.';
import { anyFacts, anyOption, anyRelationship } from '#libs/testing/assessment-facts';
import { makeReady, scoreRow } from './score-row';
import { newRow } from './row';
import { prepareHome } from './prepared';

const TINY = 1e-5;
const scoresOf = (facts: AssessmentFacts, option: OptionFacts): ReadonlyMap<string, Score> =>
  new Map(
    assessOption(facts, option, rules).relationships.flatMap(({ relationshipId, score }) =>
      score === null ? [] : [[relationshipId, score] as const],
    ),
  );

/** The option with what is agreed for one person changed. */
function withAgreed(option: OptionFacts, relationshipId: string, code: (typeof MITIGATION_CODES)[number]): OptionFacts {
  const others = option.effects.filter((each) => each.relationshipId !== relationshipId);
  const own = option.effects.find((each) => each.relationshipId === relationshipId) ?? { relationshipId };
  return { ...option, effects: [...others, { ...own, agreed: [...(own.agreed ?? []), code] }] };
}

const someoneOf = (facts: AssessmentFacts): string => facts.relationships[0]?.id ?? '';
const check = (holds: (facts: AssessmentFacts, option: OptionFacts) => void): void =>
  fc.assert(fc.property(anyFacts, anyOption('a'), holds), { numRuns: 200 });

describe('laws of the assessment, for any young person, network and option', () => {
  it('agreeing something never raises the chance of losing touch, nor the worst it could be', () => {
    fc.assert(
      fc.property(anyFacts, anyOption('a'), fc.constantFrom(...MITIGATION_CODES), (facts, option, code) => {
        const id = someoneOf(facts);
        const before = scoresOf(facts, option).get(id);
        const after = scoresOf(facts, withAgreed(option, id, code)).get(id);
        expect(after?.p).toBeLessThanOrEqual(before?.p ?? 0);
        expect(after?.pHigh).toBeLessThanOrEqual((before?.pHigh ?? 0) + TINY);
      }),
      { numRuns: 300 },
    );
  });

  it('a home further away never lowers the chance of losing touch', () => {
    const metres = fc.integer({ min: 0, max: 200_000 });
    fc.assert(
      fc.property(anyFacts, anyOption('a'), metres, metres, (facts, option, a, b) => {
        const placed = facts.relationships.map((person) => ({ ...person, grid: { easting: 0, northing: 0 } }));
        const at = (easting: number) =>
          scoresOf({ ...facts, relationships: placed }, { ...option, sameHome: false, grid: { easting, northing: 0 } });
        const near = at(Math.min(a, b));
        const far = at(Math.max(a, b));
        for (const [id, score] of near) expect(far.get(id)?.p).toBeGreaterThanOrEqual(score.p);
      }),
      { numRuns: 200 },
    );
  });

  it('agreeing something never makes a relationship at risk that was not', () => {
    fc.assert(
      fc.property(anyFacts, anyOption('a'), fc.constantFrom(...MITIGATION_CODES), (facts, option, code) => {
        const id = someoneOf(facts);
        const groupOf = (each: OptionFacts) =>
          assessOption(facts, each, rules).relationships.find((person) => person.relationshipId === id)?.group;
        const before = groupOf(option);
        if (before !== 'at-risk' && before !== 'unknown') {
          expect(groupOf(withAgreed(option, id, code))).not.toBe('at-risk');
        }
      }),
      { numRuns: 300 },
    );
  });

  it('the range holds the score, and is no range when nothing is missing', () => {
    check((facts, option) => {
      for (const { score, missing } of assessOption(facts, option, rules).relationships) {
        if (score === null) continue;
        expect(score.pLow).toBeLessThanOrEqual(score.p);
        expect(score.pHigh).toBeGreaterThanOrEqual(score.p);
        if (missing.length === 0) expect([score.pLow, score.pHigh]).toEqual([score.p, score.p]);
      }
    });
  });

  it('confidence lies between nothing and one, and is one exactly when nothing is missing', () => {
    check((facts, option) => {
      for (const { score, missing } of assessOption(facts, option, rules).relationships) {
        expect(score?.confidence).toBeGreaterThanOrEqual(0);
        expect(score?.confidence).toBeLessThanOrEqual(1);
        expect(score?.confidence === 1).toBe(missing.length === 0);
      }
    });
  });

  it('the points of the lines add up to the sums of the score', () => {
    check((facts, option) => {
      for (const { score, lines } of assessOption(facts, option, rules).relationships) {
        const factors = lines.filter(({ id }) => id.startsWith('F')).reduce((sum, { points }) => sum + points, 0);
        const agreed = lines.filter(({ id }) => id.startsWith('M')).reduce((sum, { points }) => sum - points, 0);
        expect(factors).toBeCloseTo(score?.factorSum ?? -1, 4);
        expect(agreed).toBeCloseTo(score?.mitigationSum ?? -1, 4);
      }
    });
  });

  it('the score is worked out from the start, the points and the worth of a point, as published', () => {
    check((facts, option) => {
      for (const { score } of assessOption(facts, option, rules).relationships) {
        if (score === null) continue;
        const z = score.startsFrom.logOdds + rules.lambda * (score.factorSum - score.mitigationSum);
        expect(score.z).toBeCloseTo(z, 4);
        expect(score.p).toBeCloseTo(1 / (1 + Math.exp(-z)), 4);
      }
    });
  });

  it('every relationship is in exactly one group, and the totals add up', () => {
    check((facts, option) => {
      const { relationships, totals } = assessOption(facts, option, rules);
      expect(relationships.map(({ relationshipId }) => relationshipId).sort()).toEqual(
        facts.relationships.map(({ id }) => id).sort(),
      );
      expect(Object.values(totals).reduce((sum, n) => sum + n, 0)).toBe(facts.relationships.length);
      for (const { group } of relationships) expect(totals[group]).toBeGreaterThan(0);
    });
  });

  it('somebody unrelated who is added to the network changes nobody else', () => {
    fc.assert(
      fc.property(anyFacts, anyOption('a'), anyRelationship('zz-new'), (facts, option, newcomer) => {
        const before = assessOption(facts, option, rules).relationships;
        const more = { ...facts, relationships: [newcomer, ...facts.relationships] };
        const after = assessOption(more, option, rules).relationships.filter(
          (each) => each.relationshipId !== 'zz-new',
        );
        expect(after).toEqual(before);
      }),
      { numRuns: 200 },
    );
  });

  it.each(['restricted-for-safety', 'ended-for-safety', 'ended-by-choice', 'deceased'] as const)(
    'somebody %s has no score, adds to nothing, and is named in no flag',
    (standing) => {
      fc.assert(
        fc.property(anyFacts, anyOption('a'), anyRelationship('zz'), (facts, option, person) => {
          const without = assessOption(facts, option, rules);
          const more = { ...facts, relationships: [...facts.relationships, { ...person, standing }] };
          const withThem = assessOption(more, option, rules);
          const they = withThem.relationships.find(({ relationshipId }) => relationshipId === 'zz');
          expect(they).toMatchObject({ group: 'not-scored', score: null, lines: [], missing: [], remedies: [] });
          expect(withThem.kept).toEqual(without.kept);
          expect(withThem.flags).toEqual(without.flags);
          expect(withThem.missing).toEqual(without.missing);
        }),
        { numRuns: 100 },
      );
    },
  );

  it('nobody restricted for safety is left in what is shared, and nothing tells that somebody was', () => {
    fc.assert(
      fc.property(anyFacts, anyOption('a'), anyRelationship('zz'), (facts, option, person) => {
        const hidden = { ...person, standing: 'restricted-for-safety' as const };
        const more = { ...facts, relationships: [...facts.relationships, hidden] };
        expect(withoutSafety(assessOption(more, option, rules))).toEqual(assessOption(facts, option, rules));
      }),
      { numRuns: 100 },
    );
  });

  it('the answer is plain data: it reads the same after being written down', () => {
    check((facts, option) => {
      const answer = assessOption(facts, option, rules);
      expect(JSON.parse(JSON.stringify(answer))).toEqual(answer);
    });
  });

  it('what is added up beforehand for many options is what the rules say one by one', () => {
    check((facts, option) => {
      const ready = makeReady(facts, rules);
      const home = prepareHome(ready, option);
      const quick = newRow(ready.people.length);
      const slow = newRow(ready.people.length);
      scoreRow(ready, home, quick);
      scoreRow(ready, { ...home, special: ready.people }, slow);
      for (const part of ['points', 'counts', 'z', 'p', 'pLow', 'pHigh'] as const) {
        ready.people.forEach((_, i) => expect(quick[part][i]).toBeCloseTo(slow[part][i] ?? Number.NaN, 9));
      }
    });
  });
});
