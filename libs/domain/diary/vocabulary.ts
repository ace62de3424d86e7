// STORAGE-FACING: codes in this file are on disk for ever. Source: research/domain 2.3, 2.7, 2.8.

/** Who made a visit. */
export const VISITORS = ['social-worker', 'personal-adviser'] as const;
export type Visitor = (typeof VISITORS)[number];

/** Where a visit was made. */
export const VISIT_PLACES = ['home', 'school-or-college', 'elsewhere'] as const;
export type VisitPlace = (typeof VISIT_PLACES)[number];

/** Who asked for a visit. */
export const VISIT_ASKED_BY = ['young-person', 'carer', 'reviewing-officer', 'regulator'] as const;

/** What is talked about before the 18th birthday. */
export const STAYING = ['staying-put', 'staying-close'] as const;
export type Staying = (typeof STAYING)[number];

/** What one side wants of it. */
export const WISHES = ['wants', 'does-not-want', 'not-sure', 'not-asked'] as const;

/** The steps by which carers who are relatives or friends are approved. */
export const APPROVAL_STEPS = ['temporary-approval', 'extended', 'approved', 'not-approved'] as const;
