import fc from 'fast-check';
import { asGiven, storable } from './any-text';

const anyText = fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)) });
const isPlain = (text: string): boolean => !/\0|\p{Surrogate}/u.test(text);

describe('Text for a database', () => {
  it('comes back as it was given, whatever stands in it', () => {
    fc.assert(fc.property(anyText, (text) => asGiven(storable(text)) === text));
    for (const text of ['', '\0', 'a\0b', '\uD800', 'x\uDC00\uD800', '👋🏽', '\uFDD0', '\uFDD00000', '\0\uFDD0']) {
      expect(asGiven(storable(text))).toBe(text);
    }
  });

  it('is something that PostgreSQL can hold', () => {
    fc.assert(fc.property(anyText, (text) => isPlain(storable(text))));
  });

  it('is left alone where both engines can hold it', () => {
    for (const text of ['Zoë “O’Brien” 👋🏽\r\n', 'Ω≈ç√', '', '\uFFFF', 'e\u0301']) expect(storable(text)).toBe(text);
  });
});
