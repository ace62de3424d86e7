import { Controller, Get, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { comparePlans, planOn, versionShown, withoutHelp, type AreaShown, type PlanShown } from '#libs/domain/journey';
import { assessmentsBy, disagreementOf, versionsBy, type AreaSource } from '#libs/domain/pathway-plans';
import { dayWords, pluralise, sentenceCase, vagueWords } from '#libs/web-kit';
import { Access } from '../../access/route-access';
import { CasePages } from '../../case/case-pages';
import type { OpenedCase } from '../../case/opened-case';
import { paths } from '../../paths';
import type { Page } from '../../view/page';
import { formLink } from './form-link';
import { needRow } from './need-row';
import { AGREED_TO_BE_CALLED, AGREES_IN_WORDS, namedRow, saidRow, WHY_ASSESSED_IN_WORDS } from './words';

/** The plan as it stands, relationships first; what leads is open needs that no help has reached. */
@Controller()
export class PlanController {
  constructor(private readonly cases: CasePages) {}

  @Get(paths.plan.show.pattern)
  @Access({ action: 'view-case', subject: 'young-person' })
  async show(@Req() request: FastifyRequest): Promise<Page> {
    const opened = await this.cases.open(request);
    const { journey, day } = opened.answer;
    const plan = planOn(journey, day);
    return this.cases.page('web/plan/show.njk', opened, {
      title: 'Plan',
      section: 'plan',
      headline: headlineOf(opened, plan),
      whole: partOf(opened, 'whole-plan', plan.wholePlan),
      version: versionRow(opened, plan),
      areas: plan.areas.map((area) => areaRow(opened, area)),
      contingency: contingencyRow(opened, plan),
      assessments: assessmentRows(opened),
      startAssessment: edit(opened, () =>
        formLink(opened, 'assessment-start', 'Start an assessment of what they need'),
      ),
      makeVersion: edit(opened, () => formLink(opened, 'version-make', 'Make a version')),
      addNeed: edit(opened, () => formLink(opened, 'need-add', 'Add a need')),
      versionsHref: paths.plan.versions({ youngPersonId: opened.youngPersonId }, opened.question),
    });
  }
}

const edit = <T>(opened: OpenedCase, link: () => T): T | undefined => (opened.may('edit-plan') ? link() : undefined);

function headlineOf(opened: OpenedCase, plan: PlanShown): object {
  const waiting = withoutHelp(plan).length;
  const open = plan.areas.flatMap(({ needs }) => needs).filter(({ isOpen }) => isOpen);
  const late = open.filter(({ isLate }) => isLate).length;
  return {
    count: waiting,
    href: paths.plan.withoutHelp({ youngPersonId: opened.youngPersonId }, opened.question),
    beside:
      open.length === 0
        ? 'No need in the plan is open.'
        : `${pluralise(open.length, 'need')} ${open.length === 1 ? 'is' : 'are'} open${late === 0 ? '' : `; ${late} past the day they were to be met`}.`,
  };
}

/** The young person's words about a part, and the way to write them down. */
const partOf = (opened: OpenedCase, about: string, said: PlanShown['wholePlan']) => ({
  said: saidRow(said),
  sayHref: edit(
    opened,
    () => formLink(opened, 'words', said === null ? 'Their words' : 'What they say now', { about }),
  ),
}); // prettier-ignore

export const sourceRow = ({ words, checked }: AreaSource): string =>
  checked ? words : `${words} (not checked against the text of the law)`;

function areaRow(opened: OpenedCase, area: AreaShown): object {
  const { matter } = area;
  const open = area.needs.filter(({ isOpen }) => isOpen).length;
  return {
    id: area.area,
    title: area.title,
    asks: area.asks,
    sources: area.sources.map(sourceRow),
    count: area.needs.length === 0 ? 'no needs' : `${open} open of ${pluralise(area.needs.length, 'need')}`,
    ...partOf(opened, area.area, area.said),
    matter:
      matter === null
        ? undefined
        : {
            how: matter.how,
            owners: matter.ownerNames.map(namedRow),
            byWhen: matter.byWhen === null ? 'No day' : dayWords(matter.byWhen),
            when: vagueWords(matter.on),
            by: matter.recorded.by,
          },
    matterHref: edit(opened, () =>
      formLink(opened, 'matter', 'How, by whom, by when', {
        area: area.area,
      }),
    ),
    missing: missingFrom(area),
    needs: area.needs.map((need) => needRow(opened, need)),
    addHref: edit(opened, () => formLink(opened, 'need-add', 'Add a need', { area: area.area })),
  };
}

/** What is still to be written down about a part of life; undefined when nothing is. */
function missingFrom({ said, matter, needs }: AreaShown): string | undefined {
  const missing = [
    ...(said === null ? ['their words'] : []),
    ...(matter === null ? ['how, by whom and by when'] : []),
    ...(needs.length === 0 ? ['what they need here, if anything'] : []),
  ].join('; ');
  return missing === '' ? undefined : `${sentenceCase(missing)}.`;
}

function contingencyRow(opened: OpenedCase, { contingency, contingencySaid, contingencySources }: PlanShown): object {
  return {
    ...partOf(opened, 'contingency', contingencySaid),
    sources: contingencySources.map(sourceRow),
    what: contingency?.what,
    on: contingency === null ? undefined : dayWords(contingency.on),
    callers: (contingency?.callers ?? []).map(({ named, agreed, note }, at) => ({
      ...namedRow(named),
      agreed: AGREED_TO_BE_CALLED[agreed],
      note,
      removeHref: edit(opened, () => formLink(opened, 'caller-remove', 'Take off the list', { caller: String(at) })),
    })),
    changeHref: edit(opened, () =>
      formLink(
        opened,
        'contingency',
        contingency === null ? 'What happens, and who would be called' : 'Change what happens',
      ),
    ),
    addHref: edit(opened, () => (contingency === null ? undefined : formLink(opened, 'caller-add', 'Name somebody'))),
  };
}

function versionRow(opened: OpenedCase, plan: PlanShown): object | undefined {
  const { journey, day } = opened.answer;
  const last = versionsBy(journey.pathwayPlans, day).at(-1);
  if (last === undefined) return undefined;
  const named = { youngPersonId: opened.youngPersonId, version: String(last.version) };
  const disagreement = disagreementOf(last);
  return {
    number: last.version,
    on: dayWords(last.on),
    by: last.made.by,
    href: paths.plan.version(named, opened.question),
    changesHref: paths.plan.version(named, { ...opened.question, with: 'now' }),
    changes: comparePlans(versionShown(journey, last, day), plan).length,
    disagreement:
      disagreement === undefined
        ? undefined
        : { how: AGREES_IN_WORDS[disagreement.agrees], words: disagreement.words, when: vagueWords(disagreement.on) },
    youngPersonsCopyHref: paths.plan.youngPersonsCopy(named, opened.question),
    fileCopyHref: paths.plan.fileCopy(named, opened.question),
  };
}

const assessmentRows = ({ answer, youngPersonId, question }: OpenedCase): readonly object[] =>
  assessmentsBy(answer.journey.pathwayPlans, answer.day).map(({ assessmentId, why, startedOn, completed }) => ({
    href: paths.plan.assessment({ youngPersonId, assessmentId }, question),
    why: WHY_ASSESSED_IN_WORDS[why],
    started: vagueWords(startedOn),
    completed: completed === null ? 'Not complete yet' : `Complete ${vagueWords(completed.on)}`,
  }));
