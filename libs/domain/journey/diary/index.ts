export { askedOfJourney, diaryOn, type DiaryEntry, type DutyState } from './diary';
export {
  diaryFactsFrom,
  diaryFactsOf,
  outOfArea,
  type DiaryParts,
  type DiarySettings,
  type MoveToHome,
} from './diary-facts';
export { rehearse, type Rehearsed } from './rehearse';
