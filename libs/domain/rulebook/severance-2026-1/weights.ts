import type { FactorWeights, Mitigation, MitigationCode } from '#libs/domain/rulebook/severance-rules';

/** Points of the factors. Research: domain 5.1 (evidence of each) and 5.2 (points). */
export const factors: FactorWeights = {
  F1: { perDoubling: 0.35, fromMiles: 5, doublingsMax: 4 },
  F2: { outOfArea: 0.25, atADistance: 0.25 },
  F3: { schoolIsTheTie: 0.8, otherwise: 0.2 },
  F4: { unplanned: 0.6, shortNotice: 0.3, shortNoticeBelowHours: 24 },
  F5: { separated: 1 },
  // Research names supported and semi-independent homes together; living alone is taken as no easier than they are.
  F6: { foster: 0, kinship: 0, parent: 0, other: 0, 'childrens-home': 0.5, supported: 0.8, independent: 0.8 },
  F7: { allLost: 1.2 },
  F8: { noCompletePlan: 0.9 },
  F9: { notSupportive: 0.6 },
  F10: { employmentEnds: 0.7 },
  F11: [
    { ratioAbove: 1.5, points: 0.5 },
    { ratioAbove: 3, points: 1 },
  ],
  F12: { each: 0.15, pointsMax: 0.6 },
  F13: { changed: 0.3 },
  F15: { leaving: 0.7, atSixteenOrSeventeen: 0.4 },
  F22: { ends: 0.4 },
  F29: { together: 0.4, endingsMin: 2 },
};

/** Points taken off by what is agreed. Research: domain 5.2. */
export const mitigations: Readonly<Record<MitigationCode, Mitigation>> = {
  M1: {
    points: 0.9,
    protection: 'contact-plan',
    label: 'a complete plan for staying in touch: who, how, how often, a first date and a named adult',
    source: 'Fostering Network, Keep Connected, 2016',
  },
  M2: {
    points: 0.7,
    protection: 'lifelong-links',
    label: 'a Lifelong Links or family group conference plan',
    source: 'Family Rights Group and Rees Centre, Lifelong Links evaluation, 2020',
  },
  M3: {
    points: 1.5,
    protection: 'staying-put',
    label: 'Staying Put, confirmed by the young person and the carer',
    source: 'Children Act 1989 s23CZA; Ofsted fostering statistics 2017–18',
  },
  M4: {
    points: 0.8,
    protection: 'staying-close',
    label: 'Staying Close, with a named worker',
    source: 'Evidence summary for the Independent Review of Children’s Social Care',
  },
  M5: {
    points: 0.5,
    protection: 'same-hub',
    label: 'staying within the same Mockingbird hub',
    source: 'Evidence summary for the Independent Review of Children’s Social Care',
  },
  M6: {
    points: 0.4,
    protection: 'pre-move-visits',
    label: 'at least two visits before the move',
    source: 'Hiles, social support of care leavers, as summarised for the Independent Review',
  },
  M7: {
    points: 0.3,
    protection: 'digital-access',
    label: 'a phone, data and time to call and message',
    source: 'Judgement; encouraged by guidance',
  },
  M8: {
    points: 0.3,
    protection: 'continuing-visitor-or-mentor',
    label: 'an independent visitor or mentor who stays the same through the move',
    source: 'Evidence summary for the Independent Review of Children’s Social Care',
  },
};
