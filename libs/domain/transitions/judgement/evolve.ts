import type { Act } from '../act';
import type { JudgementEvent } from './events';
import type { Judgement, Overrule } from './state';

type DataOf<T extends JudgementEvent['type']> = Extract<JudgementEvent, { type: T }>['data'];
export type JudgementHandlers = {
  readonly [T in JudgementEvent['type']]: (judgement: Judgement, data: DataOf<T>, act: Act) => Judgement;
};

interface OnLine {
  readonly optionId: string;
  readonly relationshipId: string;
}
const others = (overrules: readonly Overrule[], line: OnLine): readonly Overrule[] =>
  overrules.filter((one) => one.optionId !== line.optionId || one.relationshipId !== line.relationshipId);

/** How what people judge otherwise changes. */
export const JUDGEMENT_HANDLERS: JudgementHandlers = {
  RankingWeightsChanged: (judgement, { weights, reason }, act) => ({
    ...judgement,
    weights: { ...act, weights, reason },
  }),
  RankingWeightsReset: (judgement) => ({ ...judgement, weights: null }),
  AssessmentLineOverruled: (judgement, { transitionId: _move, ...line }, act) => ({
    ...judgement,
    overrules: [...others(judgement.overrules, line), { ...act, ...line }],
  }),
  AssessmentLineOverruleWithdrawn: (judgement, line) => ({
    ...judgement,
    overrules: others(judgement.overrules, line),
  }),
};
