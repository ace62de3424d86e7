import { placesOf } from './places';
import type { Question } from './small-form';

const questions: readonly Question[] = [
  { kind: 'said', name: 'support', label: 'Rent guarantee' },
  { kind: 'about', name: 'area', label: 'Money' },
  { kind: 'radios', name: 'who', label: 'Who sees to it?' },
  { kind: 'date', name: 'until', label: 'Until when?' },
  { kind: 'vague', name: 'occurred', label: 'When was it agreed?' },
];

describe('What is wrong with an answer', () => {
  const place = placesOf(questions, { owners: 'who' });

  it('is said at its question', () => {
    expect(place('who')).toBe('who');
  });

  it('is said at the first box of a date', () => {
    expect([place('until'), place('occurred')]).toEqual(['until-day', 'occurred-day']);
  });

  it('is said at the question that the record knows by another name', () => {
    expect(place('owners')).toBe('who');
  });

  it('is said of the whole form where nobody can answer it there', () => {
    expect(['support', 'area', 'supportId', ''].map(place)).toEqual(['', '', '', '']);
  });
});
