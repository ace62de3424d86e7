import { sortDay, vagueInWords, type Reason, type VagueDate } from '../../../kernel';
import type { Relationship } from '../../state';
import type { Pause } from '../state';

const goesInto = (begins: VagueDate, { from, ended }: Pause): boolean =>
  ended === null || ((from === null || sortDay(from) <= sortDay(begins)) && sortDay(begins) < sortDay(ended.on));

/** Two breaks do not run beside each other: a first is ended, or goes on as the next (`insteadOf`), before another is agreed. */
export function aBreakIsAgreedOnceAtATime(
  known: Relationship | undefined,
  begins: VagueDate,
  insteadOf?: string,
): Reason | undefined {
  const other = known?.pauses.find((pause) => pause.pauseId !== insteadOf && goesInto(begins, pause));
  if (known === undefined || other === undefined) return undefined;
  const since = other.from === null ? 'on a day nobody knows' : vagueInWords(other.from);
  const until = other.ended === null ? 'End that one first' : `It lasted until ${vagueInWords(other.ended.on)}`;
  const message = `A break with ${known.personName} was already agreed: ${since}. ${until}`;
  return { code: 'break-already-agreed', message, field: 'occurred' };
}
