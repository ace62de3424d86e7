import type { BaseRate, RelationshipClass } from '#libs/domain/rulebook/severance-rules';

const JUDGEMENT = 'Judgement; to be replaced by local figures';

/**
 * Anchors: levels of unmet contact in published surveys, not rates of severance. Placeholders until calibrated
 * locally. Research: domain 5.2.
 */
export const baseRates: Readonly<Record<RelationshipClass, BaseRate>> = {
  sibling: {
    logOdds: -0.85,
    sentence: 'Of young people in care aged 11 to 18, 31% say they see too little of their brothers and sisters.',
    source: 'Coram Voice and Rees Centre, Staying Connected, 2022',
  },
  'former-carer': {
    logOdds: -1.27,
    sentence: 'Of young people who have moved, 22% never keep in touch with former foster carers.',
    source: 'Fostering Network, Keep Connected, 2016',
  },
  'parent-or-relative': {
    logOdds: -1.1,
    sentence: 'Of young people in care aged 11 to 18, 25% say they see too little of their mother.',
    source: 'Coram Voice and Rees Centre, Staying Connected, 2022',
  },
  'other-adult-or-community': {
    logOdds: -0.62,
    sentence: 'No survey counts this: about one in three is assumed for other adults and community.',
    source: JUDGEMENT,
  },
  'friend-or-peer': {
    logOdds: -0.41,
    sentence: 'No survey counts this: two in five is assumed for friends.',
    source: JUDGEMENT,
  },
  'professional-role-ending': {
    logOdds: 0,
    sentence: 'No survey counts this: even odds are assumed when a worker’s role ends.',
    source: JUDGEMENT,
  },
};

export const baseWhileRoleGoesOn: BaseRate = {
  logOdds: -0.62,
  sentence: 'No survey counts this: while the role goes on, the same is assumed as for other adults.',
  source: JUDGEMENT,
};
