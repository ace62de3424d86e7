/**
 * Event types that other systems are not told of, and why. What is told cannot be taken back; what is kept can be told later:
 * so a type stands here until another system needs it for something that helps the young person.
 */
export const KEPT_PRIVATE: readonly (readonly [why: string, types: readonly string[]])[] = [
  ['names them', ['PreferredNameRecorded']],
  ['date of birth, health, ethnicity and family in codes', ['ProfileFactRecorded']],
  ['says of other facts only that a return has them too', ['FactsConfirmed']],
  ['says hospital, or when a carer is away', ['TemporaryAbsenceStarted']],
  ['the next placement says that it ended; why it ended can brand a young person or a carer', ['EpisodeEnded']],
  [
    'who was at a review and what was said of people is for those who were there',
    [
      'ReviewMeetingRecorded', 'RelationshipReviewed', 'ReviewDecisionMade', 'ReviewDecisionFollowedUp',
      'ReviewDecisionTakenBack',
    ],
  ],
  ['their own words at a review', ['WordsAtReviewRecorded', 'WordsAtReviewTakenBack']],
  ['how they live, in a return that has its own way to whoever may have it', ['CareLeaverPositionRecorded']],
  [
    'what somebody thinks of their needs: little is left of it without the words',
    [
      'AssessmentViewRecorded', 'AssessmentInformationRecorded', 'AssessmentDeliberationRecorded',
      'AssessmentResultRecorded',
    ],
  ],
  [
    'what they need and who helps them, in words',
    [
      'NeedAdded', 'NeedChanged', 'NeedUpdated', 'PlanMatterRecorded', 'ContingencyRecorded', 'PlanActionAdded',
      'PlanActionWithdrawn', 'HelpDelivered', 'HelpNotDelivered', 'HelpRecordWithdrawn',
    ],
  ],
  ['their own words and agreement', ['PlanWordsRecorded', 'PlanAgreementRecorded']],
  [
    'whether and how they want to be in touch is between them and their adviser',
    ['AdviserContactHeld', 'AdviserContactTried', 'ContactWishSaid', 'KeepingInTouchAgreed', 'PeopleToAskAgreed'],
  ],
  ['where an adult lives', ['HomeAfterCareRecorded', 'SuitabilityOfHomeAssessed', 'HomeAfterCareEnded']],
  ['what an adult does, illness and pregnancy among it', ['ActivityAfterCareRecorded', 'ActivityAfterCareEnded']],
  ['where somebody else lives', ['WhereaboutsRecorded']],
  [
    'how close somebody is and what they want with them is theirs to say',
    ['ClosenessPlaced', 'RelationshipDescribed', 'WishRecorded', 'LovingAndLastingSaid'],
  ],
  ['what a relationship depends on, in words', ['SupportRecorded', 'SupportEnded']],
  ['how often and where two people see each other', ['ContactAgreed', 'ContactAgreementEnded', 'PauseAgreed', 'PauseEnded']],
  [
    'every contact of theirs with every person, which is a pattern of their life',
    ['ContactHeld', 'ContactMissed', 'NoContactFound', 'ContactWithdrawn'],
  ],
  [
    'that contact is limited may endanger whoever it protects, also by the fact alone',
    ['RestrictionImposed', 'RestrictionReviewed', 'RestrictionLifted'],
  ],
  ['quarrels and what mended them', ['RuptureRecorded', 'RepairRecorded']],
  [
    'that two records belong together must cross only by consent of both',
    ['BondSuggested', 'BondConfirmed', 'BondDeclined', 'BondWithdrawn', 'ReunionPlanRecorded'],
  ],
  ['how one worker said goodbye', ['HandoverRecorded']],
  ['whom they chose to hold the links', ['LinkPersonNamed', 'LinkPersonEnded']],
  [
    'homes that are only being thought about, with where they are',
    ['MoveOptionAdded', 'MoveOptionChanged', 'MoveOptionWithdrawn'],
  ],
  ['reasons, wishes and views, in words', ['MovePurposeChanged', 'MoveWishesRecorded', 'MoveViewRecorded', 'PromiseDisputed']],
  [
    'the worker’s own list of what to do',
    ['MoveTaskAdded', 'MoveTaskChanged', 'MoveTaskDone', 'MoveTaskNotNeeded', 'MoveTaskReopened'],
  ],
  ['papers behind a decision; the decision is told', ['MoveApprovalGiven', 'MoveLegalStepTaken', 'MoveLegalStepWithdrawn']],
  [
    'how somebody judged an option; what came of it is told',
    ['RankingWeightsChanged', 'RankingWeightsReset', 'AssessmentLineOverruled', 'AssessmentLineOverruleWithdrawn'],
  ],
  ['told as promises, which are recorded in the same step as the assessment', ['EmergencyProtectionsAgreed']],
  ['what they say of themselves, and with whom they share it', ['AboutMeRecorded', 'AboutMeWithdrawn', 'SharingAgreed', 'SharingWithdrawn']],
  [
    'where they were before, held or ill or with whom',
    ['CareElsewhereRecorded', 'DetainedOrInHospitalRecorded', 'LivingWithFamilyAgreed'],
  ],
  [
    'money and treatment',
    [
      'SupportArranged', 'SupportTermsChanged', 'SupportExtended', 'SupportStopped', 'SupportSpokenOf',
      'SupportSessionsHeld', 'ReplacementArranged', 'ReplacementFellThrough', 'MoneyProblemRecorded',
      'MoneyProblemSettled', 'StaggerAgreed',
    ],
  ],
  ['visits and what was seen there', ['VisitAskedFor', 'VisitMade', 'VisitCorrected', 'VisitTakenBack']],
  [
    'a duty of the authority’s own; no other system acts on it',
    [
      'PlacementPlanMade', 'AreaNoticeGiven', 'PlacementTermsRecorded', 'CarersApprovalRecorded', 'DiaryRecordTakenBack',
      'DutyWaived', 'DutyWaiverEnded',
    ],
  ],
  ['what they and the carer want when they are 18', ['StayingConversationHeld']],
  ['of a home and not of a young person; came from another system already', ['HomeListed', 'HomeDetailsStated', 'VacanciesStated', 'HomeClosed']],
]; // prettier-ignore
