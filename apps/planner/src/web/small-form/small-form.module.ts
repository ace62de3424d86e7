import { Global, Module } from '@nestjs/common';
import { SmallForms } from './small-forms';

/** What every small form of a case is shown and recorded with. */
@Global()
@Module({ providers: [SmallForms], exports: [SmallForms] })
export class SmallFormModule {}
