import { areaInWords, type PlanWords, type WordsAbout } from '../../pathway-plans';
import { changesOfNeeds } from './compare-needs';
import { byWhenChange, wordsChange } from './compare-words';
import type { AreaShown, CallerShown, ContingencyShown, PlanShown } from './view';
import { namesInWords } from './who';

/** One thing that differs between two plans, in words. */
export interface PlanDifference {
  /** The part of the plan it is about. */
  readonly about: WordsAbout;
  readonly sentence: string;
}

/**
 * What differs between two plans of one young person, in words, relationships first. Of two versions it says what became of
 * the first by the second.
 */
export function comparePlans(before: PlanShown, after: PlanShown): readonly PlanDifference[] {
  const areas = after.areas.flatMap((area) => {
    const was = before.areas.find((one) => one.area === area.area);
    return was === undefined ? [] : changesOfArea(was, area).map((sentence) => ({ about: area.area, sentence }));
  });
  return [
    ...saidChange('whole-plan', before.wholePlan, after.wholePlan),
    ...areas,
    ...changesOfContingency(before.contingency, after.contingency),
    ...saidChange('contingency', before.contingencySaid, after.contingencySaid),
  ];
}

const changesOfArea = (before: AreaShown, after: AreaShown): readonly string[] => [
  ...changesOfNeeds(before.needs, after.needs),
  ...changesOfMatter(before, after),
  ...saidChange(after.area, before.said, after.said).map(({ sentence }) => sentence),
];

function changesOfMatter({ matter: before }: AreaShown, { matter: after, title }: AreaShown): readonly string[] {
  if (after === null) return [];
  if (before === null) return [`${title}: how it is done was added: “${after.how}”`];
  return [
    ...wordsChange('how it is done', `“${before.how}”`, `“${after.how}”`),
    ...wordsChange('by whom', namesInWords(before.ownerNames), namesInWords(after.ownerNames)),
    ...byWhenChange(before.byWhen, after.byWhen),
  ].map((change) => `${title}: ${change}`);
}

const said = (words: PlanWords): string =>
  words.words === null ? `none (${words.noWordsReason ?? 'no reason'})` : `“${words.words}”`;

function saidChange(about: WordsAbout, before: PlanWords | null, after: PlanWords | null): readonly PlanDifference[] {
  if (after === null) return [];
  const title = areaInWords(about);
  if (before === null) return [{ about, sentence: `${title}: the young person’s words were added: ${said(after)}` }];
  if (said(before) === said(after)) return [];
  return [{ about, sentence: `${title}: the young person’s words changed from ${said(before)} to ${said(after)}` }];
}

const keyOf = ({ who }: CallerShown): string => JSON.stringify(who);
const AGREED = { yes: 'said yes', no: 'said no', unknown: 'not asked yet' } as const;

function changesOfContingency(
  before: ContingencyShown | null,
  after: ContingencyShown | null,
): readonly PlanDifference[] {
  if (after === null) return [];
  const callersBefore = before?.callers ?? [];
  const [was, is] = [callersBefore.map(keyOf), after.callers.map(keyOf)];
  const came = after.callers.filter((one) => !was.includes(keyOf(one)));
  const went = callersBefore.filter((one) => !is.includes(keyOf(one)));
  const asked = after.callers.flatMap((one) => {
    const earlier = callersBefore.find((known) => keyOf(known) === keyOf(one));
    return earlier === undefined || earlier.agreed === one.agreed
      ? []
      : [`${one.named.name}: changed from ${AGREED[earlier.agreed]} to ${AGREED[one.agreed]}`];
  });
  return [
    ...(before === null
      ? [`If things go wrong: what happens was added: “${after.what}”`]
      : wordsChange('If things go wrong: what happens', `“${before.what}”`, `“${after.what}”`)),
    ...came.map(({ named }) => `If things go wrong: ${named.name} would be called now`),
    ...went.map(({ named }) => `If things go wrong: ${named.name} would not be called any more`),
    ...asked.map((sentence) => `If things go wrong: ${sentence}`),
  ].map((sentence) => ({ about: 'contingency', sentence }));
}
