import { NotFoundException } from '@nestjs/common';
import { askedIn, formNamed } from './asked';

describe('The address of a small form', () => {
  const forms = { release: 'the form for releasing a promise' };

  it('names a form of its page', () => {
    expect(formNamed(forms, 'release')).toBe('the form for releasing a promise');
  });

  it('is not found where it names none, whatever it says', () => {
    for (const name of [undefined, '', 'keep', 'constructor', '__proto__']) {
      expect(() => formNamed(forms, name)).toThrow(NotFoundException);
    }
  });

  it('says what the form is about in one word for each thing that is known', () => {
    const query = { need: 'a need', action: ['one', 'another'], area: { of: 'life' }, colour: 'green' };
    expect(askedIn(query, ['need', 'action', 'area'])).toEqual({ need: 'a need' });
  });

  it('may say nothing more than which form it is', () => {
    expect(askedIn(undefined, ['need'])).toEqual({});
  });
});
