import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { canonicalJson, deepFreeze, sha256Hex } from '.';

describe('the hash that names a rule set', () => {
  it.each([
    ['', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
    ['abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
    [
      'abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq',
      '248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1',
    ],
  ])('gives the published answer for %j', (text, expected) => {
    expect(sha256Hex(text)).toBe(expected);
  });

  it('agrees with another implementation on any text, accents and all', () => {
    const node = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');
    fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (t) => sha256Hex(t) === node(t)));
  });

  it('does not depend on the order in which a rule set was written', () => {
    expect(canonicalJson({ b: [1, { d: null, c: 'x' }], a: true })).toBe('{"a":true,"b":[1,{"c":"x","d":null}]}');
  });

  it('writes what JSON would read back', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (v) => expect(JSON.parse(canonicalJson(v))).toEqual(JSON.parse(JSON.stringify(v)))),
    );
  });

  it('refuses a number that JSON cannot carry', () => {
    expect(() => canonicalJson({ weight: Number.NaN })).toThrow('not a number JSON can hold');
  });

  it('freezes to the depth', () => {
    const frozen = deepFreeze({ a: { b: [1] } });
    expect(Object.isFrozen(frozen.a.b)).toBe(true);
  });
});
