import type { LeavingCareStatus } from '../vocabulary';

/** Something the authority owes, or may give, in plain words. */
export interface Entitlement {
  readonly words: string;
  readonly source: string;
  /** Whether it was read in the text of the law; otherwise the page says that it was not. */
  readonly checked: boolean;
}

const owed = (words: string, source: string): Entitlement => ({ words, source, checked: true });
const notChecked = (words: string, source: string): Entitlement => ({ words, source, checked: false });

const ADVISER_AND_PLAN: readonly Entitlement[] = [
  owed(
    'A personal adviser, who keeps a written record of contacts and services',
    'Care Leavers Regulations 2010, regulation 8(1)',
  ),
  owed(
    'A pathway plan that says how, by when and by whom: contact and support, education, work, where to live, family and friends, skills, money, health, identity, and what happens if something falls through',
    'Care Leavers Regulations 2010, Schedule 1',
  ),
  notChecked(
    'A review of the pathway plan when they ask, when it is needed, and at least every 6 months',
    'Care Leavers Regulations 2010, regulation 7',
  ),
];

const RELEVANT: readonly Entitlement[] = [
  ...ADVISER_AND_PLAN,
  owed(
    'An assessment of needs within 3 months, where there is no pathway plan yet',
    'Care Leavers Regulations 2010, regulation 5(2)(a)',
  ),
  owed(
    'Somewhere suitable to live, where the authority provides it: their wishes, education and work count',
    'Care Leavers Regulations 2010, regulation 9',
  ),
];

const ADVICE_ON_ASKING: readonly Entitlement[] = [
  notChecked('Advice and help when they ask, where their welfare needs it', 'Children Act 1989, sections 24A and 24B'),
];

const FORMER_RELEVANT: readonly Entitlement[] = [
  owed(
    'The authority keeps in touch wherever they live, and finds them again if contact is lost',
    'Children Act 1989, section 23C(2)',
  ),
  notChecked(
    'A personal adviser and a pathway plan under review, to 21 or the end of an agreed programme',
    'Children Act 1989, section 23C(3) and (4)',
  ),
  owed(
    'Staying Put to 21, for somebody who lived with foster carers until 18 and was eligible, where both want it',
    'Children Act 1989, section 23CZA',
  ),
  notChecked('A grant for setting up home (£3,000 from 1 April 2023)', 'Local procedures'),
];

/** What each category brings, in plain words. What is not named in the law that was read is marked so. */
export const ENTITLEMENTS: Readonly<Record<LeavingCareStatus, readonly Entitlement[]>> = {
  eligible: [
    owed('Everything that is owed to somebody looked after: visits, reviews, a care plan', 'Care Planning Regulations 2010'),
    owed('An assessment of needs within 3 months of the 16th birthday, or of becoming eligible later', 'Care Planning Regulations 2010, regulation 42(1)'),
    owed('A pathway plan as soon as possible after it', 'Care Planning Regulations 2010, regulation 41 and Schedule 8'),
    owed('A personal adviser', 'Children Act 1989, Schedule 2, paragraph 19C'),
    owed('Reviews of the pathway plan, which may be held with those of the care plan', 'Children Act 1989, Schedule 2, paragraph 19B(5) and (6)'),
  ],
  relevant: RELEVANT,
  'relevant-detained': RELEVANT,
  'relevant-ended': [
    ...ADVICE_ON_ASKING,
    notChecked('If living with family breaks down before 18, everything owed to somebody relevant again', 'Care Leavers Regulations 2010, regulation 3'),
  ],
  'former-relevant': FORMER_RELEVANT,
  'former-relevant-education': [
    owed('An assessment of needs within 3 months of telling us, and help with education or training while it goes on, to 25', 'Children Act 1989, section 23CA; Care Leavers Regulations 2010, regulation 5(2)(b)'),
    notChecked('A bursary for higher education (£2,000), and somewhere to stay in the vacations', 'Children Act 1989, section 24B; Care Leavers Regulations 2010, regulation 9'),
  ],
  'former-relevant-21-to-25': [
    owed('A personal adviser to 25, or until they no longer want one; an assessment; a pathway plan', 'Children Act 1989, section 23CZB'),
  ],
  qualifying: ADVICE_ON_ASKING,
  none: [],
  unknown: [],
}; // prettier-ignore
