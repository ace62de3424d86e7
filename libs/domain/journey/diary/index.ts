export { askedOfJourney, diaryOn, type DiaryEntry, type DutyState } from './diary';
export { diaryFactsOf, type DiarySettings } from './diary-facts';
export { rehearse, type Rehearsed } from './rehearse';
