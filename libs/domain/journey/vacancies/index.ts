export type { WithBrothersAndSisters } from './brothers-and-sisters';
export { rankVacancies, type RankedVacancies, type RankedVacancy, type UnsuitableVacancy } from './rank-vacancies';
export { vacancyAsOption } from './vacancy-as-option';
