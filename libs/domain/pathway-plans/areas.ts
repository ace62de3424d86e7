import { LIFE_AREAS, type LifeArea, type WordsAbout } from './vocabulary';

/** Where the law asks for a part of the plan. `checked: false`: not compared with the text of the law by the research. */
export interface AreaSource {
  readonly words: string;
  readonly checked: boolean;
}

const CLR = 'Care Leavers (England) Regulations 2010, Schedule 1, paragraph';
const CPPR = 'Care Planning, Placement and Case Review (England) Regulations 2010, Schedule 8, paragraph';
const clr = (paragraph: number): AreaSource => ({ words: `${CLR} ${paragraph}`, checked: true });
const cppr = (paragraph: number, checked = true): AreaSource => ({ words: `${CPPR} ${paragraph}`, checked });

interface Area {
  readonly words: string;
  /** What the plan has to say here. */
  readonly asks: string;
  readonly sources: readonly AreaSource[];
}

/** Research/domain L43 and L49. Paragraphs of Schedule 8 that the research does not number are left out, not guessed. */
const AREAS: Readonly<Record<LifeArea, Area>> = {
  'family-and-social-relationships': {
    words: 'Family and other relationships',
    asks: 'What helps them to make and keep relationships with family, friends and others who matter',
    sources: [clr(6), cppr(6, false)],
  },
  'contact-and-support': {
    words: 'Who keeps in touch and supports them',
    asks: 'How often, in what way, and by whom they are kept in touch with and supported in person',
    sources: [clr(1), cppr(2)],
  },
  accommodation: {
    words: 'Home',
    asks: 'Where they live or will live, and how it was found to suit them',
    sources: [clr(5)],
  },
  'education-and-training': {
    words: 'Education and training',
    asks: 'The plan for their education or training',
    sources: [clr(2), cppr(4)],
  },
  employment: { words: 'Work', asks: 'How they are helped into work', sources: [clr(3), cppr(5)] },
  money: { words: 'Money', asks: 'What money they need, and who gives it', sources: [clr(8)] },
  'practical-skills': {
    words: 'Skills for living on their own',
    asks: 'How they learn the practical and other skills they need',
    sources: [clr(7), cppr(7)],
  },
  health: { words: 'Health', asks: 'What they need for their health and wellbeing, and how they get it', sources: [clr(9), cppr(9)] },
  identity: {
    words: 'Identity',
    asks: 'What they need around who they are: faith, background, language, nationality',
    sources: [clr(10)],
  },
}; // prettier-ignore

const BESIDE: Readonly<Record<Exclude<WordsAbout, LifeArea>, string>> = {
  'whole-plan': 'The plan as a whole',
  contingency: 'If things go wrong',
};

export const isLifeArea = (about: string): about is LifeArea => (LIFE_AREAS as readonly string[]).includes(about);

/** A part of the plan in words. */
export const areaInWords = (about: WordsAbout): string => (isLifeArea(about) ? AREAS[about].words : BESIDE[about]);

/** What the plan has to say about a part of life. */
export const areaAsks = (area: LifeArea): string => AREAS[area].asks;

/** Where the law asks for it. */
export const sourcesOf = (area: LifeArea): readonly AreaSource[] => AREAS[area].sources;

/** Where the law asks for what is done if things go wrong. */
export const CONTINGENCY_SOURCES: readonly AreaSource[] = [clr(4), cppr(10)];
