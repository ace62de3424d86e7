import type { LifeGroup, PersonWhoMatters, TieState } from '#libs/domain/relationships';
import type { NetworkToDraw, TieState as Look } from '#libs/web-kit';
import { TIES } from '../case/summary-words';
import { GROUP_IN_WORDS } from '../people/words';

/**
 * How each state of a relationship is drawn: by its line and dot, not by its colour. A state without a look does not compile.
 * That a relationship ended, and not how, is what the picture says; how stands in the table.
 */
export const LOOK_OF: Readonly<Record<TieState, Look>> = {
  active: 'kept',
  drifting: 'drifting',
  strained: 'strained',
  paused: 'paused',
  lapsed: 'lapsed',
  severed: 'severed',
  restricted: 'restricted',
  'ended-by-choice': 'ended',
  'ended-for-safety': 'ended',
  deceased: 'ended',
  ended: 'ended',
  unknown: 'unknown',
};

/** The legend says what the pages of the case say. */
export const LEGEND: NonNullable<NetworkToDraw['legend']> = {
  kept: TIES.active.words,
  drifting: TIES.drifting.words,
  strained: TIES.strained.words,
  paused: TIES.paused.words,
  lapsed: TIES.lapsed.words,
  severed: TIES.severed.words,
  restricted: TIES.restricted.words,
  unknown: TIES.unknown.words,
};

/** The parts of life, clockwise from the top of the picture and in the order of the tabs. */
export const GROUPS_ON_MAP: readonly LifeGroup[] = ['family', 'friends', 'carers', 'workers', 'school-and-community'];
export const PARTS = GROUPS_ON_MAP.map((group) => GROUP_IN_WORDS[group]);

export const stateInWords = ({ state }: Pick<PersonWhoMatters, 'state'>): string => TIES[state].words;
