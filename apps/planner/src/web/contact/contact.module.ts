import { Module } from '@nestjs/common';
import { OpenPeople } from '../people/open-people';
import { AgreeContactController } from './agree/agree.controller';
import { NoneFoundController } from './put-right/none-found.controller';
import { WithdrawContactController } from './put-right/withdraw.controller';
import { OtherRecords } from './record/other-records';
import { RecordContactController } from './record/record.controller';

/** Contact: what is agreed, what happened, where somebody looked and found none, and what was recorded by mistake. */
@Module({
  controllers: [RecordContactController, AgreeContactController, NoneFoundController, WithdrawContactController],
  providers: [OpenPeople, OtherRecords],
})
export class ContactModule {}
