import { roleInWords, rolesThatEnd, type RoleThatEnds } from '#libs/domain/journey';
import type { MoveOption } from '#libs/domain/transitions';
import type { OpenedCase } from '../../case/opened-case';

/**
 * Whose role ends with the home that is left, in words, before it is recorded: nobody is asked, and everybody can see it.
 * Nobody's does where they stay or the same carers look after them.
 */
export function rolesThatEndInWords({ answer }: OpenedCase, option: MoveOption | undefined): readonly string[] {
  if (option === undefined || option.stay || option.sameCarer === 'yes') return [];
  const { journey, day: on } = answer;
  return rolesThatEnd(journey.relationships, { on, livesThere: option.livesThere }).map(inWords);
}

const inWords = ({ name, role, becomes }: RoleThatEnds): string =>
  `${name}, now ${roleInWords(role)}, becomes ${roleInWords(becomes)}`;
