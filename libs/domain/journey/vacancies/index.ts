export type { WithBrothersAndSisters } from './brothers-and-sisters';
export {
  rankVacancies,
  type RankedVacancies,
  type RankedVacancy,
  type UnsuitableVacancy,
  type VacanciesAsked,
} from './rank-vacancies';
export { chosenVacancy } from './chosen-vacancy';
