import type { MoveAssessment } from '#libs/application';
import type { MoveOption } from '#libs/domain/transitions';
import type { RankedOption } from '#libs/domain/transitions/assessment';
import { paths } from '../../paths';
import { aboutHome, NOT_KNOWN } from './compared/about-home';
import { brothersAndSistersInWords } from './compared/brothers-and-sisters';
import { couldBeInWords, keptInWords, rangeInWords, type OptionRow } from './compared/option-row';
import type { OpenedMove } from './open-move';

/** An option as it is worked out now, and what can be done with it. */
export interface RankedRow extends OptionRow {
  readonly reason: string | null;
  readonly flags: readonly { readonly severity: string; readonly sentence: string }[];
  readonly href: string;
  readonly changeHref: string;
  readonly withdrawHref: string;
}

/** Options side by side, first by relationships kept, as the page shows them. */
export function optionsTable(at: OpenedMove, assessed: MoveAssessment): readonly RankedRow[] {
  const onTable = new Map(at.move.options.map((option) => [option.optionId, option]));
  return assessed.ranked.options.flatMap((ranked) => {
    const option = onTable.get(ranked.optionId);
    return option === undefined ? [] : [row(at, assessed, { option, ranked })];
  });
}

interface Placed {
  readonly option: MoveOption;
  readonly ranked: RankedOption;
}

function row(at: OpenedMove, assessed: MoveAssessment, { option, ranked }: Placed): RankedRow {
  const { kept, totals, place, couldBe, assessment, keys } = ranked;
  const named = { ...at.named, optionId: option.optionId };
  const home = aboutHome(option, at.opened.answer.day);
  return {
    ...home,
    optionId: option.optionId,
    label: option.label,
    stay: option.stay,
    place,
    couldBe: couldBeInWords(couldBe),
    kept: keptInWords(kept.middle, kept.outOf),
    range: rangeInWords(kept),
    totals: { ...totals, atRisk: totals['at-risk'] },
    brothersAndSisters: brothersAndSistersInWords(assessed, assessment),
    miles: keys.milesFromHome === 'unknown' ? NOT_KNOWN : `${keys.milesFromHome} miles`,
    isPreferred: option.optionId === preferredId(at),
    reason: ranked.reason,
    flags: assessment?.flags ?? [],
    missing: [...home.missing, ...(assessment?.missing ?? []).map(({ sentence }) => sentence)],
    href: paths.moves.option(named, at.opened.question),
    changeHref: paths.moves.changeOption(named),
    withdrawHref: paths.moves.withdrawOption(named),
  };
}

function preferredId({ move }: OpenedMove): string | undefined {
  if (move.kind === 'happened') return move.happening.optionId;
  return 'submission' in move ? move.submission.optionId : undefined;
}
