import { heldThroughMoves, HELD_WITHIN_DAYS, roleInWords, type HeldThrough } from '#libs/domain/journey';
import { dayWords, sentenceCase } from '#libs/web-kit';
import type { PersonSection } from './section';

/** Who held the relationship through which move of home. */
export const heldThroughSection: PersonSection = {
  template: 'web/people/show/held-through.section.njk',
  listed: { id: 'held-through', text: 'Who held it through which move' },
  shows: ({ relationship, opened }) => {
    const { journey, day } = opened.answer;
    const moves = heldThroughMoves(relationship, journey, day);
    return moves.length === 0 ? undefined : { moves: moves.map(rowOf), days: HELD_WITHIN_DAYS };
  },
};

const WENT_ON: Readonly<Record<HeldThrough['wentOn'], string>> = {
  yes: 'Yes',
  no: 'No',
  'not-recorded': 'Not recorded',
  'too-early': 'Not yet: 90 days are not over',
  'lived-together': 'They lived together',
};

const rowOf = (move: HeldThrough): object => ({
  on: dayWords(move.on),
  move: move.from === null ? `Came into care: ${move.to}` : `${sentenceCase(move.from)} to ${move.to}`,
  role: rolesIn(move),
  at: [move.employer, move.provider].filter((one) => one !== null).join(', '),
  arranged: arrangedIn(move),
  socialWorker: move.socialWorker ?? 'not recorded',
  wentOn: WENT_ON[move.wentOn],
  lost: move.wentOn === 'no',
});

const rolesIn = ({ role, roleAfter }: HeldThrough): string =>
  role === roleAfter
    ? sentenceCase(roleInWords(role))
    : `${sentenceCase(roleInWords(role))}, from then on ${roleInWords(roleAfter)}`;

function arrangedIn({ arrangedBefore, arrangedAfter }: HeldThrough): string {
  if (arrangedBefore === null && arrangedAfter === null) return 'Nobody named';
  if (arrangedBefore === arrangedAfter) return arrangedBefore ?? '';
  return `${arrangedBefore ?? 'Nobody named'}, afterwards ${arrangedAfter ?? 'nobody named'}`;
}
