import { daysBetween, sortDay, vagueInWords } from '#libs/domain/kernel';
import type { HappenedMove, Move } from '#libs/domain/transitions';
import { dayWords, pluralise } from '#libs/web-kit';
import { paths } from '../../paths';
import type { OpenedMove } from '../moves/open-move';
import { firstInWords } from './follow-ups-view';

/** The day of a move that has happened, as it was recorded; undefined for any other. What nobody was asked is left out. */
export function howItWent({ move, opened, named }: OpenedMove): object | undefined {
  if (move.kind !== 'happened') return undefined;
  const { on, time, asPlanned, whoWasThere, cameAlong, note, firstContacts } = move.happening;
  const people = opened.answer.view.people;
  return {
    when: time === null ? vagueInWords(on) : `${vagueInWords(on)} at ${time}`,
    slip: slipOf(move),
    asPlanned: asPlanned === null ? null : asPlanned === 'yes' ? 'Yes' : 'No',
    whoWasThere,
    cameAlong,
    note,
    firstContacts: (firstContacts ?? []).flatMap((first) => {
      const name = people.find(({ relationshipId }) => relationshipId === first.relationshipId)?.name;
      const about = { youngPersonId: named.youngPersonId, relationshipId: first.relationshipId };
      return name === undefined
        ? []
        : [{ name, said: firstInWords(first), href: paths.people.show(about, opened.question) }];
    }),
  };
}

/** How far the day was from the one that was planned, in words; null where none was. */
function slipOf({ options, happening }: HappenedMove & Move): string | null {
  const planned = options.find(({ optionId }) => optionId === happening.optionId)?.startsOn ?? null;
  if (planned === null) return null;
  const days = daysBetween(planned, sortDay(happening.on));
  if (days === 0) return `On the day planned, ${dayWords(planned)}`;
  const away = pluralise(Math.abs(days), 'day');
  return `Planned for ${dayWords(planned)}: ${away} ${days > 0 ? 'later' : 'sooner'} than planned`;
}
