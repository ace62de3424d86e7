export { demoScript, type Step } from './demo-script';
export type { GridPoint } from './map';
export type { ReturnFile } from './returns';
export { simulateAuthority } from './simulate';
export type { StaffMember } from './staff';
export type { Action, InventedAuthority, SimulationRequest, YoungPerson } from './types';
export { vacanciesCsv } from './vacancies';
export { gazetteerCsv, writeAuthority, type Written } from './write-authority';
