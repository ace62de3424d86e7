import {
  GROUPS,
  type Group,
  type RankedOption,
  type RelationshipAssessment,
} from '#libs/domain/transitions/assessment';

const GROUP_WORDS: Record<Group, string> = {
  kept: 'Kept',
  strained: 'Strained',
  'at-risk': 'At risk',
  gained: 'Gained',
  unknown: 'Not known',
  'not-scored': 'Not scored',
};

/** Options in order, each relationship in its group with its reasons, as text. */
export const optionsInWords = (options: readonly RankedOption[]): string => options.map(optionInWords).join('\n\n');

function optionInWords({ place, label, kept, assessment, reason }: RankedOption): string {
  const lines = [`${place}. ${label}: relationships kept ${kept.score.toFixed(2)} of ${kept.outOf.toFixed(2)}`];
  if (reason !== null) lines.push(`   ${reason}`);
  for (const flag of assessment?.flags ?? []) lines.push(`   ${flag.severity.toUpperCase()}: ${flag.sentence}`);
  for (const group of GROUPS) lines.push(...groupInWords(group, assessment?.relationships ?? []));
  return lines.join('\n');
}

function groupInWords(group: Group, all: readonly RelationshipAssessment[]): string[] {
  const inGroup = all.filter((one) => one.group === group);
  if (inGroup.length === 0) return [];
  return [`   ${GROUP_WORDS[group]}`, ...inGroup.flatMap(personInWords)];
}

const personInWords = ({ name, role, summary, lines, missing }: RelationshipAssessment): string[] => [
  `     ${name} (${role}): ${summary}`,
  ...[...lines, ...missing].map(({ sentence }) => `       - ${sentence}`),
];
