import { civilDate } from '#libs/domain/kernel';
import { simulateAuthority } from './simulate';
import type { Action } from './types';

const TODAY = '2025-11-20';
const authority = simulateAuthority({ youngPeople: 200, years: 5, seed: 2026, endsOn: civilDate(TODAY) });
const of = (command: string): readonly Action[] => authority.actions.filter((action) => action.command === command);
const bondOf = ({ input }: Action): string => (input as { readonly bondId: string }).bondId;

describe('Brothers and sisters in care of an invented authority', () => {
  const suggested = of('SuggestBond');
  const confirmed = of('ConfirmBond');
  const answered = new Set(confirmed.map(bondOf));
  const waiting = suggested.filter((action) => !answered.has(bondOf(action)));

  it('have records that are linked, most of them', () => {
    expect(confirmed.length).toBeGreaterThan(20);
    expect(confirmed.length / suggested.length).toBeGreaterThan(0.8);
  });

  it('are asked about in one record and confirmed in the other, on a later day', () => {
    for (const answer of confirmed) {
      const question = suggested.find((one) => bondOf(one) === bondOf(answer));
      expect([question?.localId, question?.otherLocalId]).toEqual([answer.otherLocalId, answer.localId]);
      expect(String(question?.on) < answer.on).toBe(true);
    }
  });

  it('are of one family, and each pair is linked once', () => {
    const familyOf = new Map(authority.youngPeople.map(({ localId, family }) => [localId, family.number]));
    for (const { localId, otherLocalId = '' } of suggested) {
      expect([familyOf.get(localId), localId === otherLocalId]).toEqual([familyOf.get(otherLocalId), false]);
    }
    const pairs = suggested.map(({ localId, otherLocalId = '' }) => [localId, otherLocalId].sort().join());
    expect(new Set(pairs).size).toBe(pairs.length);
  });

  it('wait for an answer in a few cases, asked in the last days about somebody in care', () => {
    expect(waiting.length).toBeGreaterThanOrEqual(1);
    expect(waiting.length).toBeLessThanOrEqual(3);
    const inCare = new Set(
      authority.youngPeople.filter(({ periods }) => periods.at(-1)?.to === null).map(({ localId }) => localId),
    );
    for (const { on, otherLocalId } of waiting) {
      expect(on >= '2025-11-01').toBe(true);
      expect(inCare.has(otherLocalId ?? '')).toBe(true);
    }
  });

  it('have plans to live together, or to live apart, of every kind', () => {
    const plans = of('RecordReunionPlan').map(({ input }) => (input as { readonly plan: string }).plan);
    expect(plans.length).toBeGreaterThan(4);
    expect(new Set(plans).size).toBeGreaterThan(2);
  });
});
