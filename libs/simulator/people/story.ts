import { addDays, onDay, type CivilDate, type YesNoUnknown } from '#libs/domain/kernel';
import { allocationFactId } from '#libs/domain/relationships';
import { ABOUT, type About, type SaidBy } from '#libs/domain/story';
import { ageAt, dayIn, WORKERS_IN_RETURN_FROM, type Life } from './life';
import { ABOUT_ME_WORDS, HANDED_OVER } from './story-texts';
import type { LaterFact, Tie } from './tie';

/** From this age they are asked about themselves; before it, somebody near them is. */
const SPEAKS_FROM_AGE = 7;
/** Share of young people of whom something is written down, who have somebody to keep the links, and of hand-overs told. */
const WRITTEN = 0.6;
const HAS_LINK = 0.3;
const TOLD = 0.45;

/**
 * What somebody new would otherwise ask again, who keeps the links, and how workers handed over. Drawn from a sequence
 * of its own, so that the rest of a life stays as it is.
 */
export function story(life: Life, ties: readonly Tie[]): LaterFact[] {
  return [...aboutThem(life), ...linkPerson(life, ties), ...handovers(life)];
}

function aboutThem(life: Life): LaterFact[] {
  const { random } = life;
  if (!random.chance(WRITTEN)) return [];
  const first = dayIn(life, life.opened, 60, 500);
  const speaks = ageAt(life, first) >= SPEAKS_FROM_AGE;
  return ABOUT.flatMap((about) => (random.chance(0.7) ? [entry(life, about, first, speaks)] : []));
}

function entry(life: Life, about: About, first: CivilDate, speaks: boolean): LaterFact {
  const { random } = life;
  const on = dayIn(life, first, 0, 90);
  const saidBy: SaidBy = speaks && random.chance(0.85) ? 'young-person' : 'carer';
  const words = random.pick(ABOUT_ME_WORDS[about]);
  return { on, command: 'RecordAboutMe', input: { entryId: random.uuid(), about, words, saidBy, occurred: onDay(on) } };
}

/** Somebody who is not paid and whom they put close: a grandparent, an aunt, a mentor. */
function linkPerson(life: Life, ties: readonly Tie[]): LaterFact[] {
  const { random } = life;
  const near = ties.filter(
    ({ role, ring }) => ring !== null && ring <= 2 && ['grandparent', 'aunt-or-uncle', 'mentor'].includes(role),
  );
  if (near.length === 0 || !random.chance(HAS_LINK)) return [];
  const link = random.pick(near);
  const on = dayIn(life, addDays(link.recordedOn, 30), 0, 300);
  const chosenByYoungPerson = random.weighted<YesNoUnknown>([['yes', 70], ['unknown', 20], ['no', 10]]); // prettier-ignore
  const named = { linkId: random.uuid(), relationshipId: link.id, chosenByYoungPerson, occurred: onDay(on) };
  return [{ on, command: 'NameLinkPerson', input: named }];
}

/** Social workers who left between the day the record was opened and the day their return is read in. */
function handovers(life: Life): LaterFact[] {
  const { random, person, opened } = life;
  return person.socialWorkers.flatMap(({ from, to }, i): LaterFact[] => {
    const isRecorded = to !== null && to > opened && to < WORKERS_IN_RETURN_FROM;
    if (!isRecorded || person.socialWorkers[i + 1]?.from !== to || !random.chance(TOLD)) return [];
    const on = addDays(to, random.int(1, 30));
    const answer = (): YesNoUnknown => random.pick(['yes', 'yes', 'no', 'unknown']);
    const told = { goodbye: answer(), metTogether: answer(), letter: answer() };
    const words = random.chance(0.4) ? random.pick(HANDED_OVER) : null;
    const allocation = allocationFactId('social-worker', from);
    return [{ on, command: 'RecordHandover', input: { allocation, ...told, words, occurred: onDay(on) } }];
  });
}
