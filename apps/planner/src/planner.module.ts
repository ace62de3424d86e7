import { Module, type DynamicModule, type Provider } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR } from '@nestjs/core';
import { EngineModule, HealthModule } from '#libs/runtime';
import { AccessGuard } from './access/access.guard';
import { AccessJournal } from './access/access-journal';
import { AccessRecords } from './access/access-records';
import { LinkedLooks } from './access/linked-looks';
import { YoungPeopleApi } from './api/young-people.api';
import { CaseModule } from './case/case.module';
import { DraftsModule } from './drafts/drafts.module';
import { KeepTypedInterceptor } from './drafts/keep-typed.interceptor';
import { healthParts } from './health-parts';
import { DevIdentity } from './sign-in/dev-identity';
import { HomeController, SignInController } from './sign-in/sign-in.controller';
import type { PlannerParts } from './planner-parts';
import { ProvidedModule } from './provided.module';
import { PageInterceptor } from './view/page.interceptor';
import { Pages } from './view/pages';
import { ProblemFilter } from './view/problem.filter';
import { AllocateController } from './web/allocate/allocate.controller';
import { BrothersAndSistersModule } from './web/brothers-and-sisters/brothers-and-sisters.module';
import { SummaryController } from './web/case/summary.controller';
import { FindController } from './web/find/find.controller';
import { FromFeedController } from './web/from-feed/from-feed.controller';
import { KeysOfFeed } from './web/from-feed/keys-of-feed';
import { ContactModule } from './web/contact/contact.module';
import { AfterCareModule } from './web/after-care/after-care.module';
import { AfterMoveModule } from './web/after-move/after-move.module';
import { AboutMeModule } from './web/about-me/about-me.module';
import { DuplicatesModule } from './web/duplicates/duplicates.module';
import { DueModule } from './web/due/due.module';
import { HomesModule } from './web/homes/homes.module';
import { LeavingCareModule } from './web/leaving-care/leaving-care.module';
import { MapModule } from './web/map/map.module';
import { MovesModule } from './web/moves/moves.module';
import { MyWorkController } from './web/my-work/my-work.controller';
import { PlanModule } from './web/plan/plan.module';
import { PlanningModule } from './web/planning/planning.module';
import { PeopleModule } from './web/people/people.module';
import { PromisesModule } from './web/promises/promises.module';
import { ReviewsModule } from './web/reviews/reviews.module';
import { DatesModule } from './web/dates/dates.module';
import { RunwayModule } from './web/runway/runway.module';
import { SmallFormModule } from './web/small-form/small-form.module';
import { ViewsModule } from './web/views/views.module';
import { WorkersModule } from './web/workers/workers.module';
import { ReplayController } from './web/replay/replay.controller';
import { ServiceFiguresModule } from './web/service-figures/service-figures.module';
import { TimelineController } from './web/timeline/timeline.controller';
import { WelcomeController } from './web/welcome/welcome.controller';
import { YoungPeopleController } from './web/young-people/young-people.controller';

const controllers = [
  HomeController, SignInController, WelcomeController, MyWorkController, YoungPeopleController, FindController, FromFeedController,
  SummaryController, TimelineController, ReplayController, AllocateController,
  YoungPeopleApi,
]; // prettier-ignore

/** What stands around every route, in this order: may they, what did they look at, the page, what is kept, what went wrong. */
const around: Provider[] = [
  AccessRecords,
  AccessJournal,
  LinkedLooks,
  Pages,
  DevIdentity,
  KeysOfFeed,
  { provide: APP_GUARD, useClass: AccessGuard },
  { provide: APP_INTERCEPTOR, useClass: PageInterceptor },
  { provide: APP_INTERCEPTOR, useClass: KeepTypedInterceptor },
  { provide: APP_FILTER, useClass: ProblemFilter },
];

/** The planner over a running engine. Pages of a folder of their own come as a module in `imports`. */
@Module({})
export class PlannerModule {
  static forRoot(parts: PlannerParts): DynamicModule {
    return {
      module: PlannerModule,
      imports: [
        EngineModule.forRoot(parts.engine),
        ProvidedModule.of(parts),
        HealthModule.of(healthParts(parts.engine)),
        CaseModule,
        SmallFormModule,
        DraftsModule,
        DueModule,
        HomesModule,
        LeavingCareModule,
        MapModule,
        MovesModule,
        PlanningModule,
        AfterMoveModule,
        AfterCareModule,
        PeopleModule,
        PromisesModule,
        PlanModule,
        ReviewsModule,
        RunwayModule,
        DatesModule,
        BrothersAndSistersModule,
        ContactModule,
        DuplicatesModule,
        AboutMeModule,
        WorkersModule,
        ViewsModule,
        ServiceFiguresModule,
      ],
      controllers,
      providers: around,
    };
  }
}
