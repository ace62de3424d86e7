import { roleInWords } from '#libs/domain/journey';
import { isBrotherOrSister, type PersonWhoMatters } from '#libs/domain/relationships';
import type { Choice } from '../../people/words';

/** People to choose from under one heading; the first group stands open, and so does one with somebody chosen in it. */
export interface WhoGroup {
  readonly label: string;
  readonly items: readonly Choice[];
  readonly folded: boolean;
}

/** So many people can be taken in at a glance on a phone. */
const AT_A_GLANCE = 8;
const CLOSE_RING_MAX = 2;

/**
 * Everybody it can have been with: whoever it was opened from first, then brothers and sisters, then the closest. The
 * rest is folded away where there are many, so that the next question is in sight.
 */
export function whoGroups(people: readonly PersonWhoMatters[], chosen: readonly string[]): readonly WhoGroup[] {
  const asked = people.filter(({ relationshipId }) => chosen.includes(relationshipId));
  const others = people.filter((person) => !asked.includes(person));
  const now = others.filter(({ past }) => !past);
  const siblings = now.filter(({ role }) => isBrotherOrSister(role));
  const rest = now.filter((person) => !siblings.includes(person));
  const close = rest.filter(({ ring }) => ring !== null && ring <= CLOSE_RING_MAX);
  const groups = [
    { label: 'Chosen', people: asked },
    { label: 'Brothers and sisters', people: siblings },
    { label: 'Closest to the young person', people: close },
    { label: 'Other people who matter', people: rest.filter((person) => !close.includes(person)) },
    { label: 'Relationships that have ended', people: others.filter(({ past }) => past) },
  ].filter((group) => group.people.length > 0);
  const many = people.length > AT_A_GLANCE;
  return groups.map((group, at) => ({
    label: group.label,
    items: group.people.map(choiceOf),
    folded: at > 0 && (many || asked.length > 0),
  }));
}

function choiceOf({ relationshipId, name, role, restrictions }: PersonWhoMatters): Choice {
  const barred = restrictions.some(({ kind }) => kind === 'no-contact');
  const choice = { value: relationshipId, text: `${name}, ${roleInWords(role)}` };
  return barred ? { ...choice, hint: 'They are not to be in touch. Record it if it happened.' } : choice;
}
