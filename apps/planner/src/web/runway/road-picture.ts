import { ENDINGS_TOGETHER_DAYS, type Runway, type RunwayEnd, type RunwayMark } from '#libs/domain/journey';
import { ageOn, birthdayAt } from '#libs/domain/kernel';
import { runwayPicture, type RunwayItem } from '#libs/web-kit';

const FROM_AGE = 14;
const UNTIL_AGE = 25;
/** Drawn twice: for a page of text, and for a phone. Which of the two is shown is for the style sheet. */
const WIDTHS = { wide: 700, narrow: 320 } as const;

const ofEnd = ({ on, what, replaced, instead }: RunwayEnd): RunwayItem =>
  replaced
    ? { on, sign: 'replaced', words: `Replaced: ${what}. Instead: ${instead?.what ?? ''}` }
    : { on, sign: 'end', words: `Ends: ${what}` };

const ofMark = ({ on, kind, what }: RunwayMark): RunwayItem => ({
  on,
  sign: kind === 'birthday' || kind === 'status' ? 'change' : 'past',
  words: what,
});

/** The road drawn from the 14th birthday down to the 25th; null where nobody knows when they were born. */
export function roadPictures({ line, day, ends, marks, cliffs }: Runway) {
  if (line === null) return null;
  const { born, from, until } = line;
  const ages = Array.from({ length: UNTIL_AGE - FROM_AGE + 1 }, (_, n) => FROM_AGE + n);
  const drawn = {
    title: `Road to 25, now ${ageOn(born, day)}: what ends and what changes`,
    from,
    until,
    today: day,
    ages: ages.map((age) => ({ age, on: birthdayAt(born, age) })),
    items: [...ends.map(ofEnd), ...marks.map(ofMark)],
    cliffs: cliffs.map(({ from: first, to, ends: together }) => ({
      from: first,
      to,
      words: `Support cliff: ${together.length} ends within ${ENDINGS_TOGETHER_DAYS} days`,
    })),
  };
  const { wide, narrow } = WIDTHS;
  return {
    wide: runwayPicture({ ...drawn, id: 'road-wide', width: wide }),
    narrow: runwayPicture({ ...drawn, id: 'road-narrow', width: narrow }),
  };
}
