import type { Cases } from '#libs/application';
import { PROTECTIONS, type MoveOption, type Protection } from '#libs/domain/transitions';
import type { RelationshipAssessment } from '#libs/domain/transitions/assessment';
import type { OpenedCase } from '../../../case/opened-case';
import { GROUP_IN_WORDS } from '../words';

/** A relationship under one option of a move, planned or not. */
export interface Protected {
  readonly opened: OpenedCase;
  readonly transitionId: string;
  readonly option: MoveOption;
  readonly relationshipId: string;
}

/** The score before and after, in words and figures. */
export interface WhatItWouldDo {
  readonly rows: readonly { readonly when: string; readonly chance: string; readonly group: string }[];
  /** How much lower the chance is with what is chosen, in a sentence. */
  readonly says: string;
  /** What each kind would do by itself. */
  readonly alone: ReadonlyMap<Protection['kind'], string>;
}

/** A plan with everything a plan needs, to see what it would do. */
const complete = (kind: Protection['kind'], { opened }: Protected): Protection => ({
  kind,
  note: '',
  responsible: 'somebody',
  firstOn: opened.answer.day,
});

/**
 * What protects a relationship would do to the chance of losing touch: with nothing agreed, as it is recorded, and with what is
 * chosen but not recorded. Null for somebody who is not scored.
 */
export async function whatItWouldDo(
  cases: Cases,
  about: Protected,
  chosen: readonly Protection[],
): Promise<WhatItWouldDo | null> {
  const kinds = PROTECTIONS.map((kind) => [kind, [complete(kind, about)]] as const);
  const found = await assessAll(cases, about, [['nothing', []], ['chosen', chosen], ...kinds]);
  const [nothing, after] = [found.get('nothing'), found.get('chosen')];
  if (nothing === undefined || after === undefined || nothing.score === null) return null;
  const alone = PROTECTIONS.flatMap((kind) => {
    const words = lowerInWords(nothing, found.get(kind));
    return words === null ? [] : [[kind, `By itself: ${words}`] as const];
  });
  return {
    rows: [
      { when: 'Today', chance: inHundred(nothing.score.today.p), group: '' },
      rowOf('If nothing is agreed', nothing),
      rowOf('With what is chosen here', after),
    ],
    says: chosenInWords(nothing, after, chosen),
    alone: new Map(alone),
  };
}

type Named = readonly [name: string, protections: readonly Protection[]];

async function assessAll(
  cases: Cases,
  about: Protected,
  each: readonly Named[],
): Promise<ReadonlyMap<string, RelationshipAssessment>> {
  const { opened, transitionId, option, relationshipId } = about;
  const others = option.protections.filter((one) => one.relationshipId !== relationshipId);
  const options = each.map(([name, protections]) => ({
    ...option,
    optionId: name,
    protections: [...others, ...protections.map((one) => ({ ...one, relationshipId }))],
  }));
  const { sights, asKnownAt, asItWasOn } = opened.moment;
  const moment = { sights, ...(asKnownAt ? { asKnownAt } : {}), ...(asItWasOn ? { asItWasOn } : {}) };
  const assessed = await cases.assessMove(opened.youngPersonId, { transitionId, options }, moment);
  const lines = (assessed?.ranked.options ?? []).flatMap((one) => {
    const line = one.assessment?.relationships.find((each) => each.relationshipId === relationshipId);
    return line === undefined ? [] : [[one.optionId, line] as const];
  });
  return new Map(lines);
}

const percent = (p: number): number => Math.round(p * 100);
const inHundred = (p: number): string => `${percent(p)} in 100`;

function rowOf(when: string, { score, group }: RelationshipAssessment) {
  const { p, pLow, pHigh } = score ?? { p: 0, pLow: 0, pHigh: 0 };
  const range = pHigh - pLow < 0.01 ? '' : ` (${percent(pLow)} to ${percent(pHigh)}, given what is missing)`;
  return { when, chance: `${inHundred(p)}${range}`, group: GROUP_IN_WORDS[group].title };
}

const lowerBy = (before: RelationshipAssessment, after: RelationshipAssessment | undefined): number =>
  percent(before.score?.p ?? 0) - percent(after?.score?.p ?? before.score?.p ?? 0);

const lowerInWords = (before: RelationshipAssessment, after: RelationshipAssessment | undefined): string | null =>
  lowerBy(before, after) > 0 ? `lowers the chance by ${lowerBy(before, after)} in 100` : null;

function chosenInWords(
  before: RelationshipAssessment,
  after: RelationshipAssessment,
  chosen: readonly Protection[],
): string {
  if (chosen.length === 0) return 'Nothing is chosen.';
  const [was, is] = [GROUP_IN_WORDS[before.group].title.toLowerCase(), GROUP_IN_WORDS[after.group].title.toLowerCase()];
  const group = was === is ? `They stay ${is}.` : `They go from ${was} to ${is}.`;
  const lower = lowerInWords(before, after);
  return lower === null ? `This does not lower the chance of losing touch. ${group}` : `This ${lower}. ${group}`;
}
