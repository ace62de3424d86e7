import { Module } from '@nestjs/common';
import { EndLinkPersonController } from './end-link-person.controller';
import { HandoverController } from './handover.controller';
import { NameLinkPersonController } from './link-person.controller';
import { WorkersController } from './workers.controller';

/** The workers beside a young person, how each handed over, and the one person who keeps the links. */
@Module({
  controllers: [WorkersController, HandoverController, NameLinkPersonController, EndLinkPersonController],
})
export class WorkersModule {}
