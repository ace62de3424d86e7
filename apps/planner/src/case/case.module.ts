import { Global, Module } from '@nestjs/common';
import { CasePages } from './case-pages';
import { ChangedSince } from './changed-since';
import { Recording } from './recording';

/** What every page about one young person uses: the case at a moment, and the way to record something in it. */
@Global()
@Module({ providers: [CasePages, ChangedSince, Recording], exports: [CasePages, Recording] })
export class CaseModule {}
