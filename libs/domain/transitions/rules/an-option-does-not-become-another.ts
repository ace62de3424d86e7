import type { Reason } from '../../kernel';
import type { MoveOption } from '../vocabulary';

/** Staying cannot be turned into moving, nor moving into staying: that is another option, and the comparison would lose one. */
export function anOptionDoesNotBecomeAnother(before: MoveOption | undefined, stay: boolean): Reason | undefined {
  if (before === undefined || before.stay === stay) return undefined;
  const message = before.stay
    ? 'This option is staying where they are. Add another option for another home'
    : 'This option is another home. Staying where they are is an option of its own';
  return { code: 'option-became-another', message, field: 'option.stay' };
}
