import { Controller, Get, Inject, NotFoundException, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { versionShown } from '#libs/domain/journey';
import { versionsBy, type PlanVersion } from '#libs/domain/pathway-plans';
import type { Clock } from '#libs/ports';
import { dayWords, momentWords } from '#libs/web-kit';
import { drawPaper, type PaperOf } from '#libs/web-kit/pdf';
import { Access } from '../../../access/route-access';
import { CasePages } from '../../../case/case-pages';
import type { OpenedCase } from '../../../case/opened-case';
import { paths } from '../../../paths';
import { CLOCK } from '../../../tokens';
import { Download } from '../../../view/download';
import { fileCopy } from './file-copy';
import { leftOutOfOnePage, youngPersonsCopy } from './young-persons-copy';

interface OpenedVersion {
  readonly opened: OpenedCase;
  readonly version: PlanVersion;
  readonly before: PlanVersion | undefined;
}

/** A version on paper: one page for the young person, and a full copy for the file. Looking at either is looking at the case. */
@Controller()
export class PlanCopiesController {
  constructor(
    private readonly cases: CasePages,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get(paths.plan.youngPersonsCopy.pattern)
  @Access({ action: 'view-case', subject: 'young-person' })
  async forTheYoungPerson(@Req() request: FastifyRequest): Promise<Download> {
    const at = await this.open(request);
    const { answer } = at.opened;
    const blocks = youngPersonsCopy(versionShown(answer.journey, at.version, answer.day), at.version);
    const fit = { onOnePage: true, leftOut: leftOutOfOnePage } as const;
    return this.download(at, { title: 'My plan', blocks, fit }, 'young-person');
  }

  @Get(paths.plan.fileCopy.pattern)
  @Access({ action: 'view-case', subject: 'young-person' })
  async forTheFile(@Req() request: FastifyRequest): Promise<Download> {
    const at = await this.open(request);
    const { journey, day, view } = at.opened.answer;
    const blocks = fileCopy({
      plan: versionShown(journey, at.version, day),
      version: at.version,
      before: at.before === undefined ? undefined : versionShown(journey, at.before, day),
      journey,
      identifier: view.who.localId,
    });
    return this.download(at, { title: `Pathway plan, version ${at.version.version}`, blocks }, 'file');
  }

  private async open(request: FastifyRequest): Promise<OpenedVersion> {
    const opened = await this.cases.open(request);
    const { version: asked } = request.params as { readonly version?: string };
    const { journey, day } = opened.answer;
    const versions = versionsBy(journey.pathwayPlans, day);
    const version = versions.find((one) => String(one.version) === asked);
    if (version === undefined) throw new NotFoundException();
    return { opened, version, before: versions.findLast((one) => one.version < version.version) };
  }

  private async download(
    { opened, version }: OpenedVersion,
    paper: Pick<PaperOf, 'title' | 'blocks' | 'fit'>,
    copy: string,
  ): Promise<Download> {
    const at = this.clock.now();
    const known = momentWords(opened.moment.asKnownAt ?? at);
    const foot = `Version ${version.version} of ${dayWords(version.on)}, as known at ${known}`;
    const body = await drawPaper({ ...paper, author: 'Throughline', foot, at });
    return new Download(body, 'application/pdf', `plan-version-${version.version}-${copy}.pdf`);
  }
}
