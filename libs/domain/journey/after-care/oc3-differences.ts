import {
  accommodationInWords, activityInWords, inTouchInWords, type CareLeaverPosition,
} from '../../pathway-plans'; // prettier-ignore
import { NOTHING, type Oc3Value } from './oc3-value';

interface Values {
  readonly inTouch: Oc3Value;
  readonly activity: Oc3Value;
  readonly accommodation: Oc3Value;
}

/** How what a return said differs from what the record says, in words. None where they agree, or the return says nothing. */
export function oc3Differences(imported: CareLeaverPosition, values: Values, year: number): readonly string[] {
  const columns: readonly Column[] = [
    { what: 'In touch', told: imported.inTouch, code: values.inTouch.code, inWords: inTouchInWords },
    { what: 'What they do', told: imported.activity, code: values.activity.code, inWords: activityInWords },
    {
      what: 'Where they live',
      told: imported.accommodation,
      code: values.accommodation.code,
      inWords: accommodationInWords,
    },
  ];
  return columns.filter(differs).map((column) => inSentence(column, year));
}

interface Column {
  readonly what: string;
  readonly told: string;
  readonly code: string | null;
  readonly inWords: (code: string) => string;
}

const saysNothing = (told: string): boolean => told === '' || told === NOTHING;

const differs = ({ told, code }: Column): boolean =>
  told !== code && !(saysNothing(told) && (code === null || code === NOTHING));

function inSentence({ what, told, code, inWords }: Column, year: number): string {
  const theirs = `the return to 31 March ${year} says ${inWords(told)}${saysNothing(told) ? '' : ` (${told})`}`;
  const ours = code === null ? 'in the record it is not known' : `the record says ${inWords(code)} (${code})`;
  return `${what}: ${theirs}; ${ours}`;
}
