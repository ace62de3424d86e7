import fc from 'fast-check';
import { defineForm, MalformedForm } from './define-form';
import {
  day, manyOf, oneOf, optionalDay, optionalOneOf, optionalText, optionalWholeNumber, text, ticked, wholeNumber,
} from './fields'; // prettier-ignore
import { optionalVagueDate, vagueDate } from './vague-date-field';

const COMMAND = '7b6d1c1e-3c0a-4a44-9d4e-2f1c5a0b9e11';
const sent = (fields: object): object => ({ _csrf: 'x', commandId: COMMAND, seenAt: '4', ...fields });

const form = defineForm({
  name: text({ required: 'Enter their name', max: 10 }),
  note: optionalText({ max: 5 }),
  role: oneOf(['aunt', 'coach'], { required: 'Choose who they are' }),
  side: optionalOneOf(['left', 'right']),
  days: manyOf(['mon', 'tue']),
  age: wholeNumber({ min: 1, max: 30, message: 'Enter an age from 1 to 30' }),
  hours: optionalWholeNumber({ min: 0, max: 99, message: 'Enter hours' }),
  sure: ticked,
  on: day({ required: 'Enter the day' }),
  until: optionalDay,
  since: vagueDate({ required: 'Enter since when' }),
  met: optionalVagueDate,
});
const good = {
  name: ' Bev ', role: 'aunt', days: ['tue', 'mon'], age: '7', sure: 'yes',
  'on-day': '29', 'on-month': '2', 'on-year': '2024', 'since-month': '6', 'since-year': '2013',
}; // prettier-ignore

describe('A form', () => {
  it('gives the answers as the record takes them', () => {
    expect(form.read(sent(good))).toMatchObject({
      kind: 'read',
      form: { commandId: COMMAND, seenAt: 4, errors: [] },
      input: {
        name: 'Bev', note: null, role: 'aunt', side: null, days: ['mon', 'tue'], age: 7, hours: null, sure: true,
        on: '2024-02-29', until: null, met: null, since: { from: '2013-06-01', to: '2013-06-30', precision: 'month' },
      },
    }); // prettier-ignore
  });

  it('says everything that is wrong at once, at its field, and keeps what was typed', () => {
    const read = form.read(
      sent({
        name: '',
        note: 'far too long',
        role: 'boss',
        days: 'sun',
        age: '31',
        'on-day': '30',
        'on-month': '2',
        'on-year': '2024',
      }),
    );
    expect(read.kind).toBe('wrong');
    expect(read.form.errors).toEqual([
      { field: 'name', message: 'Enter their name' },
      { field: 'note', message: 'Use 5 characters or fewer' },
      { field: 'role', message: 'Choose who they are' },
      { field: 'days', message: 'Choose only from the answers shown' },
      { field: 'age', message: 'Enter an age from 1 to 30' },
      { field: 'on-day', message: 'Enter a real date, like 27 3 2026' },
      { field: 'since-day', message: 'Enter since when' },
    ]);
    expect(read.form.values).toMatchObject({ note: 'far too long', 'on-day': '30' });
  });

  it('refuses a field that nobody asked for, whatever it is called', () => {
    const known = new Set(['name', 'note', 'role', 'side', 'days', 'age', 'hours', 'sure']);
    fc.assert(
      fc.property(
        fc
          .string({ minLength: 1 })
          .filter((name) => !known.has(name) && !/^(on|until|since|met)-|^_csrf$|^commandId$|^seenAt$/.test(name)),
        (name) => {
          const body = Object.defineProperty(sent(good), name, { value: 'x', enumerable: true });
          expect(() => form.read(body)).toThrow(MalformedForm);
        },
      ),
    );
  });

  it.each([
    undefined,
    null,
    'text',
    {},
    sent({ commandId: 'mine' }),
    sent({ seenAt: 'yesterday' }),
    sent({ name: { a: 1 } }),
    sent({ name: [1] }),
  ])('refuses what no page of ours sends: %j', (body) => {
    expect(() => form.read(body)).toThrow(MalformedForm);
  });

  it('that records nothing needs no command id', () => {
    const search = defineForm({ search: optionalText({ max: 5 }) }, { records: false });
    expect(search.read({ _csrf: 'x', search: 'kit' })).toMatchObject({ kind: 'read', input: { search: 'kit' } });
  });
});

describe('A date as exactly as anybody can say', () => {
  const read = (values: Record<string, string>) => vagueDate({ required: 'Enter since when' }).read('since', values);
  const typed = ([dayText, month, year, about]: readonly [string, string, string, string]) =>
    read({ 'since-day': dayText, 'since-month': month, 'since-year': year, 'since-about': about });

  it.each([
    [['4', '3', '2026', ''], { from: '2026-03-04', to: '2026-03-04', precision: 'day' }],
    [['', '3', '2026', ''], { from: '2026-03-01', to: '2026-03-31', precision: 'month' }],
    [['', '', '2026', ''], { from: '2026-01-01', to: '2026-12-31', precision: 'year' }],
    [['4', '3', '2026', 'yes'], { from: '2026-02-18', to: '2026-03-18', precision: 'about' }],
  ] as const)('reads %j', (parts, value) => {
    expect(typed(parts)).toEqual({ ok: true, value });
  });

  it.each([
    [['', '', '', ''], 'Enter since when'],
    [['', '', '', 'yes'], 'Enter the date it was about'],
    [['4', '3', '', ''], 'Enter a year, like 2026'],
    [['4', '', '2026', ''], 'Enter the month, or leave the day out too'],
    [['', '13', '2026', ''], 'Enter a month from 1 to 12'],
    [['30', '2', '2026', ''], 'Enter a real date, like 27 3 2026'],
    [['', '3', '2026', 'yes'], 'Enter a day and a month for an "about" date, or leave the box empty'],
    [['4', '3', '26', ''], 'Enter a year, like 2026'],
  ] as const)('does not guess at %j', (parts, message) => {
    expect(typed(parts)).toEqual({ ok: false, message, at: 'since-day' });
  });
});
