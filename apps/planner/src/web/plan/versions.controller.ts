import { Controller, Get, NotFoundException, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { comparePlans, planOn, versionShown, whoInWords, type PlanShown } from '#libs/domain/journey';
import { agreementsThatStand, areaInWords, reviewsOf, versionsBy, type PlanVersion } from '#libs/domain/pathway-plans';
import { dayWords, vagueWords } from '#libs/web-kit';
import { Access } from '../../access/route-access';
import { CasePages } from '../../case/case-pages';
import type { OpenedCase } from '../../case/opened-case';
import { paths } from '../../paths';
import type { Page } from '../../view/page';
import { formLink } from './form-link';
import { AGREES_IN_WORDS, REVIEW_OUTCOME_IN_WORDS } from './words';

/** The name of the plan as it stands, among versions to compare with. */
const NOW = 'now';

/** Versions of the plan: who agreed to each, when it was looked at, and what changed between any two, in words. */
@Controller()
export class PlanVersionsController {
  constructor(private readonly cases: CasePages) {}

  @Get(paths.plan.versions.pattern)
  @Access({ action: 'view-case', subject: 'young-person' })
  async list(@Req() request: FastifyRequest): Promise<Page> {
    const opened = await this.cases.open(request);
    return this.cases.page('web/plan/versions.njk', opened, {
      title: 'Versions of the plan',
      section: 'plan',
      versions: versionsOf(opened).map((version) => versionRow(opened, version)).reverse(),
      backHref: paths.plan.show({ youngPersonId: opened.youngPersonId }, opened.question),
    }); // prettier-ignore
  }

  @Get(paths.plan.version.pattern)
  @Access({ action: 'view-case', subject: 'young-person' })
  async show(@Req() request: FastifyRequest): Promise<Page> {
    const opened = await this.cases.open(request);
    const { version: asked } = request.params as { readonly version?: string };
    const version = versionsOf(opened).find((one) => String(one.version) === asked);
    if (version === undefined) throw new NotFoundException();
    const { with: other } = (request.query ?? {}) as { readonly with?: unknown };
    return this.cases.page('web/plan/version.njk', opened, {
      title: `Version ${version.version} of the plan`,
      section: 'plan',
      version: versionRow(opened, version),
      comparison: comparisonOf(opened, version, typeof other === 'string' ? other : undefined),
      doing: opened.may('edit-plan')
        ? [
            formLink(opened, 'agree', 'Record who agrees and who does not', { version: String(version.version) }),
            formLink(opened, 'reviewed', 'Record that it was looked at in a review', { version: String(version.version) }),
          ]
        : [],
      backHref: paths.plan.versions({ youngPersonId: opened.youngPersonId }, opened.question),
    }); // prettier-ignore
  }
}

const versionsOf = ({ answer: { journey, day } }: OpenedCase): readonly PlanVersion[] =>
  versionsBy(journey.pathwayPlans, day);

function versionRow(opened: OpenedCase, version: PlanVersion) {
  const { journey, day } = opened.answer;
  const named = { youngPersonId: opened.youngPersonId, version: String(version.version) };
  return {
    number: version.version,
    on: dayWords(version.on),
    by: version.made.by,
    recordedAt: version.made.at,
    noWordsReason: version.noWordsReason,
    href: paths.plan.version(named, opened.question),
    youngPersonsCopyHref: paths.plan.youngPersonsCopy(named, opened.question),
    fileCopyHref: paths.plan.fileCopy(named, opened.question),
    agreements: agreementsThatStand(version).map(({ whose, agrees, words, on, recorded }) => ({
      name: whoInWords(whose, journey, day).name,
      agrees: AGREES_IN_WORDS[agrees],
      isDisagreement: agrees !== 'agrees',
      words,
      when: vagueWords(on),
      by: recorded.by,
    })),
    reviews: reviewsOf(version).map(({ outcome, words, on, recorded }) => ({
      outcome: REVIEW_OUTCOME_IN_WORDS[outcome],
      words,
      when: vagueWords(on),
      by: recorded.by,
    })),
  };
}

/** What this version is compared with: what is chosen, or else the version before it; nothing where there is none. */
function comparisonOf(opened: OpenedCase, version: PlanVersion, asked: string | undefined) {
  const { journey, day } = opened.answer;
  const all = versionsOf(opened);
  const others = all.filter((one) => one !== version);
  const choices = [
    ...others.map((one) => ({ value: String(one.version), text: `Version ${one.version}, ${dayWords(one.on)}` })),
    { value: NOW, text: 'The plan as it stands now' },
  ];
  const before = all.findLast((one) => one.version < version.version);
  const chosen = choices.find(({ value }) => value === asked)?.value ?? (before === undefined ? NOW : String(before.version));
  const own = versionShown(journey, version, day);
  const found = others.find((one) => String(one.version) === chosen);
  const other = found === undefined ? planOn(journey, day) : versionShown(journey, found, day);
  const [earlier, later] = inOrder(own, other);
  return {
    choices: choices.map((choice) => ({ ...choice, selected: choice.value === chosen })),
    from: nameOf(earlier),
    to: nameOf(later),
    differences: comparePlans(earlier, later).map(({ about, sentence }) => ({ part: areaInWords(about), sentence })),
  };
} // prettier-ignore

/** The plan as it stands is later than every version. */
const inOrder = (a: PlanShown, b: PlanShown): readonly [PlanShown, PlanShown] =>
  (a.version ?? Number.POSITIVE_INFINITY) <= (b.version ?? Number.POSITIVE_INFINITY) ? [a, b] : [b, a];
const nameOf = ({ version }: PlanShown): string =>
  version === null ? 'the plan as it stands now' : `version ${version}`;
