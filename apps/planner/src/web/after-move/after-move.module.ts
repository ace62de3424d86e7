import { Module } from '@nestjs/common';
import { EmergencyShowController } from './emergency-show.controller';
import { EmergencyMoveController } from './emergency.controller';
import { ExtendHomeController } from './extend.controller';

/** What comes after a move that was not planned, or a home that goes on a little at a time. */
@Module({ controllers: [EmergencyMoveController, EmergencyShowController, ExtendHomeController] })
export class AfterMoveModule {}
