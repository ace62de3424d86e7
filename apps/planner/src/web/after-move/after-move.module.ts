import { Module } from '@nestjs/common';
import { EmergencyFormController } from './emergency-form.controller';
import { EmergencyProtectController } from './emergency-protect.controller';
import { EmergencyShowController } from './emergency-show.controller';
import { EmergencyMoveController } from './emergency.controller';
import { ExtendHomeController } from './extend.controller';
import { OpenEmergencies } from './open-emergency';

/** What comes after a move that was not planned, or a home that goes on a little at a time. */
@Module({
  controllers: [
    EmergencyMoveController, EmergencyShowController, EmergencyProtectController, EmergencyFormController, ExtendHomeController,
  ],
  providers: [OpenEmergencies],
}) // prettier-ignore
export class AfterMoveModule {}
