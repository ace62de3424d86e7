import { Global, Module } from '@nestjs/common';
import { DraftSweeper } from './draft-sweeper';
import { DraftsController } from './drafts.controller';
import { UnfinishedForms } from './unfinished-forms';

/** What people typed and have not recorded: reading it, discarding it, and what is over swept away. */
@Global()
@Module({ controllers: [DraftsController], providers: [DraftSweeper, UnfinishedForms], exports: [UnfinishedForms] })
export class DraftsModule {}
