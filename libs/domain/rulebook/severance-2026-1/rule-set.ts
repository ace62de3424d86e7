import { civilDate } from '#libs/domain/kernel';
import { deepFreeze, type SeveranceRuleSet } from '#libs/domain/rulebook/severance-rules';
import { baseRates, baseWhileRoleGoesOn } from './base-rates';
import { factors, mitigations } from './weights';

/**
 * Rule set 2026-1: additive log-odds with published weights. RELEASED: its hash is pinned by a test, because decisions
 * name it. To change a weight, release another rule set.
 */
export const severance2026_1: SeveranceRuleSet = deepFreeze({
  id: '2026-1',
  title: 'What a move does to a relationship',
  inForceFrom: civilDate('2026-01-01'),
  inForceTo: null,
  standing:
    'Starting weights, set by judgement from published research and not yet checked against local outcomes. ' +
    'They show what deserves thought; people decide.',
  lambda: 0.5,
  baseRates,
  baseWhileRoleGoesOn,
  importance: { 1: 3, 2: 2, 3: 1, 4: 0.5 },
  importanceWhenRingUnknown: 1,
  bands: { watch: 0.15, act: 0.4 },
  groups: { clearRise: 0.2, clearFall: 0.5, unknownConfidenceBelow: 0.5, unknownMissingMin: 2 },
  factors,
  mitigations,
  sources: [
    { about: 'distance', source: 'Become, Gone Too Far, 2023; Staying Connected, 2022' },
    { about: 'out of area', source: 'Care Planning, Placement and Case Review Regulations 2010 reg 11' },
    { about: 'new school; unplanned moves', source: 'Ofsted fostering statistics 2017–18' },
    { about: 'brothers and sisters; kind of home', source: 'Children’s Commissioner, Siblings in Care, 2023' },
    { about: 'carers in touch; plans for it', source: 'Fostering Network, Keep Connected, 2016' },
    { about: 'contact already lapsed', source: 'Children’s Rights Director, Keeping in Touch, 2009' },
    { about: 'earlier changes of carer', source: 'Disruptions in foster care: review and meta-analysis' },
    { about: 'change of social worker', source: 'Understanding foster placement instability: systematic review' },
    { about: 'leaving care', source: 'Barnett, Caldecott Foundation, 2017; Ofsted fostering statistics 2017–18' },
    { about: 'orders that end; bands; groups; the worth of a point', source: 'Judgement' },
  ],
});
