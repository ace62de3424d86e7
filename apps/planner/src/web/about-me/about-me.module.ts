import { Module } from '@nestjs/common';
import { AboutMeController } from './about-me.controller';
import { EntryController } from './entry.controller';
import { ShareController } from './share.controller';
import { SheetController } from './sheet.controller';
import { TakingBackController } from './taking-back.controller';

/** What the young person says about themselves, and the sheet that goes with them to a new home. */
@Module({
  controllers: [AboutMeController, EntryController, TakingBackController, ShareController, SheetController],
})
export class AboutMeModule {}
