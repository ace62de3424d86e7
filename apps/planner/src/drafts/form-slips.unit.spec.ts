import fc from 'fast-check';
import { FormSlips } from './form-slips';

const KEY = Buffer.alloc(32, 7);
const OPENED = '2026-03-04T10:00:00.000Z';
const SLIP = { author: 'social-worker:SW001', address: '/young-people/kit/people/add', formName: 'Add somebody' };

const slipsAt = (now: string, key = KEY): FormSlips => new FormSlips(key, () => now);
const written = slipsAt(OPENED).write(SLIP);

describe('The slip on a form', () => {
  it('says whose form it is, also after a restart', () => {
    expect(slipsAt(OPENED).read(written)).toEqual({ ...SLIP, at: OPENED });
  });

  it('is good for fourteen days', () => {
    expect(slipsAt('2026-03-18T10:00:00.000Z').read(written)).toBeDefined();
    expect(slipsAt('2026-03-18T10:00:00.001Z').read(written)).toBeUndefined();
  });

  it('is worth nothing when another key wrote it, or when nobody did', () => {
    expect(slipsAt(OPENED, Buffer.alloc(32, 8)).read(written)).toBeUndefined();
    for (const text of [undefined, '', '.', '..', 'a.b', `${written}.`, `.${written}`, written.split('.')[0]]) {
      expect(slipsAt(OPENED).read(text)).toBeUndefined();
    }
  });

  it('is worth nothing when one letter of what it says was changed', () => {
    const [content = '', seal = ''] = written.split('.');
    fc.assert(
      fc.property(fc.nat(content.length - 1), fc.constantFrom(...'ABCabc012_-'), (place, letter) => {
        fc.pre(content[place] !== letter);
        const changed = content.slice(0, place) + letter + content.slice(place + 1);
        return slipsAt(OPENED).read(`${changed}.${seal}`) === undefined;
      }),
    );
  });

  it('cannot be made for somebody else from one’s own', () => {
    const forged = Buffer.from(JSON.stringify({ ...SLIP, author: 'team-manager:TM001', at: OPENED }));
    expect(slipsAt(OPENED).read(`${forged.toString('base64url')}.${written.split('.')[1]}`)).toBeUndefined();
  });
});
