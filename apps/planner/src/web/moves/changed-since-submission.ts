import type { SeenAtDecision } from '#libs/domain/transitions';
import { GROUP_IN_WORDS } from './words';

type SeenOption = SeenAtDecision['options'][number];

const inGroup = (group: string): string =>
  (GROUP_IN_WORDS as Readonly<Record<string, { title: string }>>)[group]?.title.toLowerCase() ?? group;

/** What is different now from what the worker saw when the move was put forward, in words; empty when nothing is. */
export function changedSinceSubmission(frozen: SeenAtDecision, now: SeenAtDecision): readonly string[] {
  const before = new Map(frozen.options.map((option) => [option.optionId, option]));
  return now.options.flatMap((option) => {
    const then = before.get(option.optionId);
    return then === undefined ? [] : changedInOption(then, option);
  });
}

function changedInOption(then: SeenOption, now: SeenOption): string[] {
  const groups = new Map(then.lines.map((line) => [line.relationshipId, line.group]));
  const moved = now.lines.flatMap((line) => {
    const was = groups.get(line.relationshipId);
    if (was === undefined)
      return [`${line.name} has been recorded since, and would be ${inGroup(line.group)} (option ${now.rank})`];
    return was === line.group
      ? []
      : [`${line.name} was ${inGroup(was)} and would now be ${inGroup(line.group)} (option ${now.rank})`];
  });
  const ranked = then.rank === now.rank ? [] : [`An option was number ${then.rank} and is now number ${now.rank}`];
  return [...ranked, ...moved];
}
