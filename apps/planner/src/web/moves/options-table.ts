import type { MoveAssessment } from '#libs/application';
import type { MoveOption } from '#libs/domain/transitions';
import type { RankedOption } from '#libs/domain/transitions/assessment';
import { paths } from '../../paths';
import type { OpenedMove } from './open-move';
import { AREA_CHOICES, kindInWords, SCHOOL_CHOICES } from './words';

const inWords = (choices: readonly { value: string; text: string }[], value: string): string =>
  choices.find((choice) => choice.value === value)?.text ?? value;

/** Options side by side, first by relationships kept, as the page shows them. */
export function optionsTable(at: OpenedMove, assessed: MoveAssessment): readonly object[] {
  const onTable = new Map(at.move.options.map((option) => [option.optionId, option]));
  const preferred = preferredId(at);
  return assessed.ranked.options.flatMap((ranked) => {
    const option = onTable.get(ranked.optionId);
    return option === undefined ? [] : [{ ...row(at, option, ranked), isPreferred: option.optionId === preferred }];
  });
}

function row(at: OpenedMove, option: MoveOption, ranked: RankedOption): object {
  const { kept, totals, place, couldBe, assessment, keys } = ranked;
  const named = { ...at.named, optionId: option.optionId };
  return {
    optionId: option.optionId,
    label: option.label,
    kind: kindInWords(option),
    stay: option.stay,
    place,
    couldBe:
      couldBe.best === couldBe.worst
        ? null
        : `could be ${ordinal(couldBe.best)} to ${ordinal(couldBe.worst)}, given what is missing`,
    kept: `${kept.middle.toFixed(1)} of ${kept.outOf.toFixed(1)}`,
    range: kept.high - kept.low < 0.05 ? null : `${kept.low.toFixed(1)} to ${kept.high.toFixed(1)}`,
    totals: {
      kept: totals.kept,
      strained: totals.strained,
      atRisk: totals['at-risk'],
      gained: totals.gained,
      unknown: totals.unknown,
    },
    miles: keys.milesFromHome === 'unknown' ? 'not known' : `${keys.milesFromHome} miles`,
    school: inWords(SCHOOL_CHOICES, option.school),
    area: inWords(AREA_CHOICES, option.area),
    startsOn: option.startsOn,
    reason: ranked.reason,
    flags: assessment?.flags ?? [],
    missing: assessment?.missing.map(({ sentence }) => sentence) ?? [],
    href: paths.moves.option(named, at.opened.question),
    changeHref: paths.moves.changeOption(named),
    withdrawHref: paths.moves.withdrawOption(named),
  };
}

function preferredId({ move }: OpenedMove): string | undefined {
  if (move.kind === 'happened') return move.happening.optionId;
  return 'submission' in move ? move.submission.optionId : undefined;
}

const ordinal = (n: number): string => `${n}${n === 1 ? 'st' : n === 2 ? 'nd' : n === 3 ? 'rd' : 'th'}`;
