import type { MoveAssessment } from '#libs/application';
import type { OptionAssessment } from '#libs/domain/transitions/assessment';

/** Which brothers and sisters would live with them under an option, and which would not, by name. */
export function brothersAndSistersInWords({ facts }: MoveAssessment, assessment: OptionAssessment | null): string {
  const siblings = new Set(
    facts.relationships.filter((one) => one.relationshipClass === 'sibling').map(({ id }) => id),
  );
  const scored = (assessment?.relationships ?? []).filter(
    ({ relationshipId, score }) => siblings.has(relationshipId) && score !== null,
  );
  if (scored.length === 0) return 'none on record';
  const named = (isTogether: boolean): readonly string[] =>
    scored.filter(({ score }) => score?.isUnderOneRoof === isTogether).map(({ name }) => name);
  const [together, apart] = [named(true), named(false)];
  const said = [
    ...(together.length === 0 ? [] : [`together with ${together.join(', ')}`]),
    ...(apart.length === 0 ? [] : [`not with ${apart.join(', ')}`]),
  ];
  return said.join('; ');
}
