import type { MoveAssessment } from '#libs/application';
import { dayInWords } from '#libs/domain/kernel';

type SeenOption = MoveAssessment['seen']['options'][number];
type Effect = NonNullable<SeenOption['legalEffects']>[number];

/** What the law makes of an option, in words. */
export interface LegalView extends Omit<Effect, 'needs'> {
  readonly needs: readonly (Effect['needs'][number] & { readonly recorded: string | null })[];
}

/** What the law makes of one option, as the assessment has it now. */
export function legalOf({ seen }: MoveAssessment, optionId: string): readonly LegalView[] {
  const option = seen.options.find((one) => one.optionId === optionId);
  return option === undefined ? [] : legalIn(option);
}

/** What the law made of an option, as it was seen. */
export const legalIn = ({ legalEffects = [] }: SeenOption): readonly LegalView[] =>
  legalEffects.map((effect) => ({
    ...effect,
    needs: effect.needs.map((need) => ({
      ...need,
      recorded: need.recordedOn === null ? null : dayInWords(need.recordedOn),
    })),
  }));
