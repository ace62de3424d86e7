import { Body, Controller, Get, Header, HttpCode, Inject, Post, Query, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { ROLES } from '#libs/domain/kernel';
import type { Config } from '#libs/runtime';
import { openForm, sentenceCase, withErrors, type FormState } from '#libs/web-kit';
import { OpenToAll } from '../access/route-access';
import { paths } from '../paths';
import { ownPath } from '../server/require-sign-in';
import type { Sessions } from '../server/sessions';
import { CONFIG, SESSIONS } from '../tokens';
import { page, redirect, type Page, type Redirect } from '../view/page';
import { roleInWords } from '../view/words';
import { DevIdentity } from './dev-identity';
import { signInForm, signOutForm } from './sign-in.form';

@Controller()
export class SignInController {
  constructor(
    private readonly identity: DevIdentity,
    @Inject(SESSIONS) private readonly sessions: Sessions,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get(paths.signIn.show.pattern)
  @OpenToAll()
  show(@Query('returnTo') returnTo?: string, @Query('ended') ended?: string): Promise<Page> {
    const values = { returnTo: ownPath(returnTo) ?? '' };
    const said = { ended: ended === 'yes' || values.returnTo !== '', kept: ended === 'kept' };
    return this.signInPage(openForm({ commandId: '', values }), said);
  }

  @Post(paths.signIn.show.pattern)
  @HttpCode(200)
  @OpenToAll()
  async signIn(@Req() request: FastifyRequest, @Body() body: unknown): Promise<Page | Redirect> {
    const read = signInForm.read(body);
    if (read.kind === 'wrong') return this.signInPage(read.form, { ended: false }, 400);
    const { ref, returnTo } = read.input;
    const who = await this.identity.choose(chosenIn(read.input));
    if (who === undefined) return this.signInPage(withErrors(read.form, [nobodyChosen(ref)]), { ended: false }, 400);
    await this.sessions.begin(request, who);
    return redirect(ownPath(returnTo ?? undefined) ?? paths.home());
  }

  @Post(paths.signIn.out.pattern)
  @HttpCode(200)
  @Header('Clear-Site-Data', '"cache", "storage"')
  @OpenToAll()
  async signOut(@Req() request: FastifyRequest, @Body() body: unknown): Promise<Redirect> {
    signOutForm.read(body);
    await this.sessions.end(request);
    return redirect(paths.signIn.show());
  }

  private async signInPage(form: FormState, said: { ended: boolean; kept?: boolean }, status = 200): Promise<Page> {
    const people = this.config.devIdentity ? await this.identity.people() : [];
    const choices = people.map(({ ref, name, role }) => ({
      value: `${role}:${ref}`,
      text: `${name}, ${roleInWords(role)}`,
      hint: `Staff reference ${ref}`,
    }));
    const roles = ROLES.filter((role) => role !== 'importer').map((role) => ({
      value: role,
      text: sentenceCase(roleInWords(role)),
    }));
    return page('sign-in/sign-in.njk', { title: 'Sign in', form, choices, roles, ...said }, status);
  }
}

interface Answers {
  readonly person: string | null;
  readonly role: string | null;
  readonly ref: string | null;
}

/** A reference that was typed counts before a person that was picked. */
function chosenIn({ person, role, ref }: Answers): { readonly role: string; readonly ref: string } {
  if (ref !== null) return { role: role ?? '', ref };
  const [picked = '', pickedRef = ''] = (person ?? '').split(':');
  return { role: picked, ref: pickedRef };
}

const nobodyChosen = (ref: string | null): { field: string; message: string } =>
  ref === null
    ? { field: 'person', message: 'Choose who to sign in as' }
    : {
        field: 'ref',
        message: 'Nobody has that reference: choose a role and give a staff reference or a local identifier',
      };

/** Where somebody lands: their work, or for a young person their own space. */
@Controller()
export class HomeController {
  @Get(paths.home.pattern)
  @OpenToAll()
  home(@Req() request: FastifyRequest): Redirect {
    const role = request.signedIn?.actor.role;
    if (role === undefined) return redirect(paths.signIn.show());
    return redirect(role === 'young-person' || role === 'administrator' ? paths.welcome() : paths.myWork());
  }
}
