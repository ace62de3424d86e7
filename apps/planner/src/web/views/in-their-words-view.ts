import { closeAndNotAsked, roleInWords, twoRelationshipsOn } from '#libs/domain/journey';
import type { PersonWhoMatters } from '#libs/domain/relationships';
import { sentenceCase, vagueWords } from '#libs/web-kit';
import type { OpenedCase } from '../../case/opened-case';
import { paths } from '../../paths';
import type { ChangeName } from '../people/changes';
import { ringInWords } from '../people/words';
import { namedRow } from './evidence-view';
import { ANSWER_IN_WORDS, howManyInWords, QUALITY_IN_WORDS, WISH_IN_WORDS } from './words';

const NOT_ASKED = 'Not asked yet';

/** Something they said, with its day and their words. */
interface Saying {
  readonly text: string;
  readonly when?: string;
  readonly words?: string | null;
  readonly by?: string;
}

interface Said {
  readonly from: Parameters<typeof vagueWords>[0];
  readonly words: string | null;
  readonly saidBy?: 'young-person' | 'advocate';
}

const saying = (text: string, said: Said | null): Saying =>
  said === null
    ? { text: NOT_ASKED }
    : {
        text,
        when: vagueWords(said.from),
        words: said.words,
        ...(said.saidBy === 'advocate' ? { by: 'Said by an advocate' } : {}),
      };

/** What they say of each person, closest first. */
export function sayingsOf(opened: OpenedCase): readonly object[] {
  const ask = (person: PersonWhoMatters, change: ChangeName): string | undefined =>
    opened.may('edit-relationships') ? changeHref(opened, person, change) : undefined;
  return opened.answer.view.people
    .filter(({ past }) => !past)
    .map((person) => {
      const { descriptions, wish, lovingAndLasting } = person;
      return {
        name: person.name,
        role: sentenceCase(roleInWords(person.role)),
        href: showHref(opened, person),
        ring: ringInWords(person.ring, NOT_ASKED),
        like: saying(descriptions.own === null ? '' : QUALITY_IN_WORDS[descriptions.own.quality], descriptions.own),
        wants: saying(wish === null ? '' : WISH_IN_WORDS[wish.wish], wish),
        loving: saying(lovingAndLasting === null ? '' : ANSWER_IN_WORDS[lovingAndLasting.answer], lovingAndLasting),
        ask: { like: ask(person, 'describe'), wants: ask(person, 'wish'), loving: ask(person, 'loving') },
      };
    });
}

const changeHref = (
  { youngPersonId }: OpenedCase,
  { relationshipId }: { readonly relationshipId: string },
  change: ChangeName,
): string => paths.people.change({ youngPersonId, relationshipId, change });

const showHref = (
  { youngPersonId, question }: OpenedCase,
  { relationshipId }: { readonly relationshipId: string },
): string => paths.people.show({ youngPersonId, relationshipId }, question);

/** How many loving and lasting relationships there are, everybody named with the evidence, and whom to ask about. */
export function lovingOf(opened: OpenedCase): object {
  const { journey, day, view } = opened.answer;
  const two = twoRelationshipsOn(journey, day);
  return {
    howMany: howManyInWords(two),
    named: two.named.map((person) => namedRow(person, showHref(opened, person))),
    notAsked: closeAndNotAsked(view.people).map((person) => ({
      name: person.name,
      href: opened.may('edit-relationships') ? changeHref(opened, person, 'loving') : showHref(opened, person),
    })),
  };
}
