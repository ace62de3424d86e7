import type { MoveAssessment } from '#libs/application';
import { dayInWords } from '#libs/domain/kernel';

type SeenOption = MoveAssessment['seen']['options'][number];
type Effect = NonNullable<SeenOption['legalEffects']>[number];

/** What the law makes of an option, in words. */
export interface LegalView extends Omit<Effect, 'needs'> {
  readonly needs: readonly (Effect['needs'][number] & { readonly recorded: string | null })[];
}

/** What the law makes of one option, as the assessment has it now. */
export const legalOf = ({ seen }: MoveAssessment, optionId: string): readonly LegalView[] =>
  (seen.options.find((option) => option.optionId === optionId)?.legalEffects ?? []).map((effect) => ({
    ...effect,
    needs: effect.needs.map((need) => ({
      ...need,
      recorded: need.recordedOn === null ? null : dayInWords(need.recordedOn),
    })),
  }));
