import { typedForm } from './typed-form';

const COMMAND = '7b6d1c1e-3c0a-4a44-9d4e-2f1c5a0b9e11';
const sent = (answers: object): object => ({ _csrf: 'x', commandId: COMMAND, seenAt: '4', slip: 's', ...answers });

describe('What was typed in a form', () => {
  it('is every answer as it was typed, right or wrong, and none of what the form carries of its own', () => {
    expect(typedForm(sent({ name: ' Bev ', days: ['mon', 'tue'], 'on-day': '99', note: '' }))).toEqual({
      commandId: COMMAND,
      seenAt: 4,
      slip: 's',
      values: { name: ' Bev ', days: ['mon', 'tue'], 'on-day': '99', note: '' },
    });
  });

  it('is nothing where all is blank', () => {
    for (const answers of [{}, { name: '' }, { name: ' \r\n ', days: ['', ' '] }]) {
      expect(typedForm(sent(answers))).toBeUndefined();
    }
  });

  it('is nothing where the form is none of ours that records', () => {
    const forms = [undefined, null, 'text', { name: 'Bev' }, sent({ name: 'Bev', commandId: 'mine' })];
    for (const body of [...forms, sent({ name: 'Bev', seenAt: 'then' })]) expect(typedForm(body)).toBeUndefined();
  });

  it('takes no name for more than an answer', () => {
    const body = Object.defineProperty(sent({ note: 'x' }), '__proto__', { value: 'y', enumerable: true });
    const read = typedForm(body);
    expect(Object.keys(read?.values ?? {})).toEqual(['note', '__proto__']);
    expect(Object.getPrototypeOf(read?.values)).toBe(Object.prototype);
    expect(typedForm(sent({ note: 'x', odd: { a: 1 } }))?.values).toEqual({ note: 'x' });
    expect(typedForm(sent({ note: 'x', slip: ['a', 'b'] }))?.slip).toBeUndefined();
  });
});
