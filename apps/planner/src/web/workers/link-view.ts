import { dayInWords, vagueInWords } from '#libs/domain/kernel';
import { linkHeldOn, type LinkPerson, type RelationshipsState } from '#libs/domain/relationships';
import { pluralise } from '#libs/web-kit';
import type { OpenedCase } from '../../case/opened-case';
import { paths } from '../../paths';
import { KNOWN } from './words';

/** Name of whoever a link is held by. */
export const nameOfLink = (state: RelationshipsState, { relationshipId }: LinkPerson): string =>
  state.relationships[relationshipId]?.personName ?? 'Somebody no longer on record';

const sinceOf = (link: LinkPerson): string => (link.from === null ? 'a day not known' : vagueInWords(link.from));

/** The link person on the day shown, or that there is none and since when; and those before. */
export function linkPanel(opened: OpenedCase, state: RelationshipsState): object {
  const { day } = opened.answer;
  const held = linkHeldOn(state, day);
  const named = { youngPersonId: opened.youngPersonId };
  const may = opened.may('edit-relationships');
  const shared = {
    past: state.linkPersons.flatMap((link) => (link.ended === null ? [] : [pastOf(state, link)])).reverse(),
    nameHref: may ? paths.workers.nameLinkPerson(named) : undefined,
  };
  switch (held.kind) {
    case 'held':
      return {
        ...shared,
        kind: 'held',
        name: nameOfLink(state, held.by),
        since: sinceOf(held.by),
        chosen: KNOWN[held.by.chosenByYoungPerson],
        handover: held.by.handover,
        endHref: may ? paths.workers.endLinkPerson(named) : undefined,
      };
    case 'gap':
      return {
        ...shared,
        kind: 'gap',
        says: `Nobody for ${pluralise(held.days, 'day')}, since ${dayInWords(held.since)}. Before that it was ${nameOfLink(state, held.before)}.`,
      };
    case 'never':
      return { ...shared, kind: 'never', says: 'Nobody has been named yet.' };
  }
}

const pastOf = (state: RelationshipsState, link: LinkPerson): object => ({
  name: nameOfLink(state, link),
  from: sinceOf(link),
  until: link.ended === null ? '' : vagueInWords(link.ended.on),
  reason: link.ended?.reason ?? '',
});
