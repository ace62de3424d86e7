import type { WorkerRole } from '#libs/domain/relationships';

/** Why a worker took over, in words. The codes are SW_REASON of the return, recorded with the new worker. */
const WHY: Readonly<Record<string, string>> = {
  MANAGE: 'To even out caseloads',
  FCONTA: 'First contact, or referred again',
  LEFTRL: 'The worker before left',
  ORGRST: 'Teams were reorganised',
  TSPROC: 'Passed on between teams as usual',
  ABSENC: 'Cover for an absence, or back from one',
  CHCHAN: 'The young person asked for another worker',
  PCCHAN: 'A parent or carer asked for another worker',
  SWDIED: 'The worker before died',
  OTHERS: 'Another reason',
};

export const whyInWords = (reason: string | null): string =>
  reason === null ? 'Not recorded' : (WHY[reason] ?? reason);

export const WORKER_ROLES: Readonly<Record<WorkerRole, string>> = {
  'social-worker': 'Social workers',
  'personal-adviser': 'Personal advisers',
  'reviewing-officer': 'Independent reviewing officers',
  coordinator: 'Staying Put and Staying Close coordinators',
};

export const KNOWN: Readonly<Record<'yes' | 'no' | 'unknown', string>> = {
  yes: 'Yes',
  no: 'No',
  unknown: 'Not known',
};
export const knownChoices = (['yes', 'no', 'unknown'] as const).map((value) => ({ value, text: KNOWN[value] }));
