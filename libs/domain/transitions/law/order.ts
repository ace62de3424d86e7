import { dayInWords, type CivilDate } from '../../kernel';
import { addWorkingDays } from '../../rulebook/working-days';
import type { LegalEffect, LegalNeed } from './legal-effect';
import type { StepTaken } from './state';

/** Something the law asks for, and whether it is there. */
export interface NeedMet extends LegalNeed {
  /** Codes of the effects that ask for it. */
  readonly effects: readonly string[];
  /** The last day for it: the day it takes effect, or working days after; unknown where bank holidays are not known, null when no day is set. */
  readonly dueOn: CivilDate | 'unknown' | null;
  readonly taken: StepTaken | null;
}

/** Whether a recorded step is what is needed. A director may act where a nominated officer would do, never the other way about. */
const meets = ({ step, approver }: LegalNeed, taken: StepTaken): boolean =>
  taken.step === step && (approver !== 'director' || taken.approver === 'director');

function dueOn({ by }: LegalNeed, effectOn: CivilDate): NeedMet['dueOn'] {
  if (by === 'before') return effectOn;
  return by === 'as-soon-as-practicable' ? null : addWorkingDays(effectOn, by.workingDaysAfter);
}

const firstOf = (steps: readonly StepTaken[]): StepTaken | null =>
  steps.reduce<StepTaken | null>((first, one) => (first === null || one.on < first.on ? one : first), null);

/** Everything the effects of an option ask for, once each, and what of it is there: the earliest day counts. */
export function needsMet(
  effects: readonly LegalEffect[],
  steps: readonly StepTaken[],
  { optionId, effectOn }: { readonly optionId: string; readonly effectOn: CivilDate },
): readonly NeedMet[] {
  const ofOption = steps.filter((one) => one.optionId === optionId);
  const found = new Map<string, NeedMet>();
  for (const { code, needs } of effects) {
    for (const need of needs) {
      const before = found.get(need.step);
      const taken = firstOf(ofOption.filter((one) => meets(need, one)));
      const asked = { ...need, effects: [...(before?.effects ?? []), code], dueOn: dueOn(need, effectOn), taken };
      found.set(need.step, asked);
    }
  }
  return [...found.values()];
}

/** A move that took effect before something that had to be there first. */
export interface BreachOfOrder {
  readonly code: string;
  readonly step: LegalNeed['step'];
  readonly severity: 'red' | 'amber';
  readonly sentence: string;
}

/**
 * What took effect too early: an approval that was given after the move (red), one that is not recorded, or another step that
 * came late or is not recorded (amber). Not recorded is not the same as not given, and the sentence says which. Source:
 * research/domain 2.10, D3: the breach is "took effect before approval".
 */
export function breachesOfOrder(
  effects: readonly LegalEffect[],
  steps: readonly StepTaken[],
  at: { readonly optionId: string; readonly effectOn: CivilDate; readonly today: CivilDate },
): readonly BreachOfOrder[] {
  const certain = effects.filter(({ applies }) => applies === 'yes');
  return needsMet(certain, steps, at).flatMap((need) => {
    const sentence = breachOf(need, at);
    if (sentence === undefined) return [];
    const severity = need.kind === 'approval' && need.taken !== null ? 'red' : 'amber';
    const code = need.kind === 'approval' ? 'took-effect-before-approval' : 'legal-step-late';
    return [{ code, step: need.step, severity, sentence }];
  });
}

function breachOf(
  { dueOn: due, taken, sentence }: NeedMet,
  { effectOn, today }: { readonly effectOn: CivilDate; readonly today: CivilDate },
): string | undefined {
  if (due === null || due === 'unknown') return undefined;
  const happened = `The move took effect on ${dayInWords(effectOn)}. ${sentence}`;
  if (taken === null) return today > due || due === effectOn ? `${happened} It is not recorded.` : undefined;
  return taken.on > due ? `${happened} It was done on ${dayInWords(taken.on)}.` : undefined;
}
