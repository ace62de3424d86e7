import { Controller, Get } from '@nestjs/common';
import { OpenToAll } from '../../access/route-access';
import { paths } from '../../paths';
import { page, type Page } from '../../view/page';

/** Where those land who have no list of cases: it holds nothing of anybody. */
@Controller()
export class WelcomeController {
  @Get(paths.welcome.pattern)
  @OpenToAll()
  show(): Page {
    return page('web/welcome/welcome.njk', { title: 'You are signed in' });
  }
}
