import type { Reason } from '../../../kernel';
import { areaInWords } from '../../areas';
import type { Plan } from '../../plan/state';
import { LIFE_AREAS, type WordsAbout } from '../../vocabulary';

/** Parts of the plan that say something and have no words of the young person's beside them, nor a reason why. */
export function partsWithoutWords({ needs, matters, words }: Plan): readonly WordsAbout[] {
  const said = new Set(Object.values(needs).map(({ area }) => area));
  const filled = LIFE_AREAS.filter((area) => said.has(area) || (matters[area] ?? []).length > 0);
  return (['whole-plan', ...filled] as const).filter((about) => (words[about] ?? []).length === 0);
}

/** No plan is made a version of with the young person's words empty, unless a reason is given. Source: research/product row 55. */
export function aVersionHasTheYoungPersonsWordsOrWhyNot(plan: Plan, noWordsReason: string | null): Reason | undefined {
  const missing = partsWithoutWords(plan);
  if (missing.length === 0 || noWordsReason !== null) return undefined;
  const parts = missing.map((about) => areaInWords(about).toLowerCase()).join('; ');
  const message = `Write down the young person’s words first, or say why they are missing: ${parts}`;
  return { code: 'words-missing', message, field: 'noWordsReason' };
}
