import { dayInWords, type Reason } from '../../kernel';
import type { SupportEnd } from '../vocabulary';

interface Measured {
  readonly at: string | number;
  readonly field: string;
  readonly words: string;
  readonly what: string;
}

/** An end as something that can be later or earlier; undefined when it is not known. */
function measured(end: SupportEnd | undefined): Measured | undefined {
  switch (end?.kind) {
    case 'date':
      return { at: end.on, field: 'until', words: `on ${dayInWords(end.on)}`, what: 'day' };
    case 'age':
      return { at: end.age, field: 'age', words: `at ${end.age}`, what: 'age' };
    case 'school-year':
      return { at: end.endsIn, field: 'endsIn', words: `in ${end.endsIn}`, what: 'year' };
    default:
      return undefined;
  }
}

/** Where both ends are days, ages or school years, the new one is later. Ends of two kinds are for people to compare. */
export function anExtensionEndsLaterThanBefore(before: SupportEnd | undefined, until: SupportEnd): Reason | undefined {
  const [was, is] = [measured(before), measured(until)];
  if (is === undefined) return { code: 'not-longer', field: 'until', message: 'Say until when it goes on now' };
  if (was === undefined || was.field !== is.field || is.at > was.at) return undefined;
  const message = `It ends ${was.words} as it is: enter a later ${was.what}`;
  return { code: 'not-longer', field: is.field, message };
}
