import { FACTOR_IDS, MITIGATION_CODES, RELATIONSHIP_CLASSES, ruleSetHash, severance2026_1 as rules } from '.';

describe('rule set 2026-1', () => {
  it('is the one that was released: a decision that names this hash can be worked out again', () => {
    expect(ruleSetHash(rules)).toBe('cf57b16fba27bf4f82822e185dcf2a81028e25b6da93b3470f0fb54da0513bfa');
  });

  it('has another hash as soon as one weight differs', () => {
    expect(ruleSetHash({ ...rules, lambda: 0.6 })).not.toBe(ruleSetHash(rules));
  });

  it('cannot be altered while the service runs', () => {
    expect(() => Object.assign(rules.factors.F5, { separated: 0 })).toThrow(TypeError);
  });

  it('names the evidence or the judgement behind every start and every protection', () => {
    for (const kind of RELATIONSHIP_CLASSES) expect(rules.baseRates[kind].source).not.toBe('');
    for (const code of MITIGATION_CODES) expect(rules.mitigations[code].source).not.toBe('');
    expect(Object.keys(rules.factors)).toEqual([...FACTOR_IDS]);
  });

  it('gives no protection negative points, so that agreeing something never counts against anybody', () => {
    for (const code of MITIGATION_CODES) expect(rules.mitigations[code].points).toBeGreaterThan(0);
  });

  it('weighs people more the closer the young person puts them', () => {
    const { importance } = rules;
    expect([importance[1], importance[2], importance[3], importance[4]]).toEqual([3, 2, 1, 0.5]);
  });

  it('says from when it is in force and how far it may be trusted', () => {
    expect(rules.inForceFrom).toBe('2026-01-01');
    expect(rules.inForceTo).toBeNull();
    expect(rules.standing).toContain('not yet checked against local outcomes');
  });
});
