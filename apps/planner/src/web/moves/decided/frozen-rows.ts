import type { CivilDate } from '#libs/domain/kernel';
import type { MoveOption, SeenAtDecision } from '#libs/domain/transitions';
import { pluralise } from '#libs/web-kit';
import { aboutHome, NOT_KNOWN } from '../compared/about-home';
import { couldBeInWords, keptInWords, rangeInWords, type OptionRow } from '../compared/option-row';
import type { OpenedMove } from '../open-move';

type SeenOption = SeenAtDecision['options'][number];

const NOT_KEPT = 'not kept with it';

/** The table of options as it was frozen: numbers as they were seen, homes as they stood on the table. */
export const frozenRows = ({ move }: OpenedMove, seen: SeenAtDecision, preferredId: string): readonly OptionRow[] =>
  [...seen.options]
    .sort((a, b) => a.rank - b.rank)
    .flatMap((one) => {
      const option = onTable(move.options, move.withdrawnOptions, one.optionId);
      return option === undefined ? [] : [rowOf(one, option, { day: seen.assessedOn, preferredId })];
    });

const onTable = (
  options: readonly MoveOption[],
  withdrawn: readonly { readonly option: MoveOption }[],
  optionId: string,
): MoveOption | undefined =>
  options.find((option) => option.optionId === optionId) ??
  withdrawn.find(({ option }) => option.optionId === optionId)?.option;

function rowOf(
  one: SeenOption,
  option: MoveOption,
  { day, preferredId }: { readonly day: CivilDate; readonly preferredId: string },
): OptionRow {
  const home = aboutHome(option, day);
  const { low, high, outOf } = one.relationshipsKeptRange;
  const { kept, strained, atRisk, gained, unknown } = one;
  return {
    ...home,
    optionId: one.optionId,
    label: option.label,
    stay: option.stay,
    place: one.rank,
    couldBe: one.couldBe === undefined ? null : couldBeInWords(one.couldBe),
    // Options stand in the order of the middle of their range, as on the page.
    kept: keptInWords((low + high) / 2, outOf),
    range: rangeInWords({ low, high }),
    totals: { kept, strained, atRisk, gained, unknown },
    brothersAndSisters: togetherInWords(one.siblingsTogether),
    miles: milesInWords(one.milesFromHome),
    isPreferred: one.optionId === preferredId,
    missing: [...home.missing, ...new Set(one.lines.flatMap(({ missing }) => missing))],
  };
}

function togetherInWords(siblings: number | undefined): string {
  if (siblings === undefined) return NOT_KEPT;
  return siblings === 0 ? 'none would live with them' : `${pluralise(siblings, 'one')} would live with them`;
}

function milesInWords(miles: number | null | undefined): string {
  if (miles === undefined) return NOT_KEPT;
  return miles === null ? NOT_KNOWN : `${miles} miles`;
}
