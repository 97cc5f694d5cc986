import { IdentityApi } from '@backstage/frontend-plugin-api';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { SignInPage } from './SignInPage';

const personas = [
  {
    user: 'user:default/hana.sato',
    title: 'Developer in team-payment',
    description: 'Creates services of her own team.',
  },
  { user: 'user:default/ken.mori', title: 'SRE' },
];

const session = {
  profile: { displayName: 'Hana Sato' },
  backstageIdentity: {
    token: 'header.e30.signature',
    identity: {
      type: 'user',
      userEntityRef: 'user:default/hana.sato',
      ownershipEntityRefs: ['user:default/hana.sato'],
    },
  },
};

function answer(body: object, status = 200) {
  return new Response(JSON.stringify(body), {
    status,
    headers: { 'content-type': 'application/json' },
  });
}

function show(development?: object) {
  const onSignInSuccess = jest.fn<void, [IdentityApi]>();
  const rendered = renderInTestApp(
    <SignInPage onSignInSuccess={onSignInSuccess} />,
    {
      config: {
        backend: { baseUrl: 'http://backend.example' },
        ...(development && { freehold: { development } }),
      } as {},
    },
  );
  return { ...rendered, onSignInSuccess };
}

describe('SignInPage', () => {
  let request: jest.SpyInstance<Promise<Response>, Parameters<typeof fetch>>;

  beforeEach(() => {
    window.sessionStorage.clear();
    request = jest
      .spyOn(global, 'fetch')
      .mockImplementation(async () => answer(session));
  });
  afterEach(() => request.mockRestore());

  it('shows whom one can be, and that there is no password', async () => {
    show({ personas });
    expect(
      await screen.findByRole('heading', { name: 'Hana Sato' }),
    ).toBeInTheDocument();
    expect(
      screen.getByText('Creates services of her own team.'),
    ).toBeInTheDocument();
    expect(screen.getByRole('note')).toHaveTextContent(
      'Development sign-in: no password',
    );
    expect(request).not.toHaveBeenCalled();
  });

  it('signs in as the one chosen, by keys, and remembers it until sign-out', async () => {
    const { onSignInSuccess } = show({ personas });
    (
      await screen.findByRole('button', { name: 'Sign in as Hana Sato' })
    ).focus();
    await userEvent.keyboard('{Enter}');
    await waitFor(() => expect(onSignInSuccess).toHaveBeenCalledTimes(1));

    const [url, init] = request.mock.calls[0];
    expect(url).toBe('http://backend.example/api/auth/persona/refresh');
    expect(new Headers(init?.headers).get('x-freehold-persona')).toBe(
      'user:default/hana.sato',
    );
    const [identity] = onSignInSuccess.mock.calls[0];
    expect(await identity.getBackstageIdentity()).toEqual(
      session.backstageIdentity.identity,
    );
    expect(await identity.getCredentials()).toEqual({
      token: session.backstageIdentity.token,
    });
    expect(Object.values(window.sessionStorage)).toContain(
      'user:default/hana.sato',
    );

    await identity.signOut();
    expect(Object.values(window.sessionStorage)).toEqual([]);
  });

  it('signs in by itself after a reload', async () => {
    const first = show({ personas });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Sign in as Ken Mori' }),
    );
    await waitFor(() => expect(first.onSignInSuccess).toHaveBeenCalled());
    first.unmount();

    const { onSignInSuccess } = show({ personas });
    await waitFor(() => expect(onSignInSuccess).toHaveBeenCalledTimes(1));
  });

  it('asks again when the remembered one is no longer offered', async () => {
    const first = show({ personas });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Sign in as Ken Mori' }),
    );
    await waitFor(() => expect(first.onSignInSuccess).toHaveBeenCalled());
    first.unmount();

    show({ personas: personas.slice(0, 1) });
    expect(
      await screen.findByRole('button', { name: 'Sign in as Hana Sato' }),
    ).toBeInTheDocument();
  });

  it('says why it did not work, tries again, and leads back', async () => {
    request.mockImplementation(async () =>
      answer({ error: { name: 'Error', message: 'persona not allowed' } }, 403),
    );
    const { onSignInSuccess } = show({ personas });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Sign in as Hana Sato' }),
    );
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'Signing in as Hana Sato did not work',
    );
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    await waitFor(() => expect(request).toHaveBeenCalledTimes(2));
    await userEvent.click(
      await screen.findByRole('button', { name: 'Choose another person' }),
    );
    expect(
      await screen.findByRole('button', { name: 'Sign in as Ken Mori' }),
    ).toBeInTheDocument();
    expect(onSignInSuccess).not.toHaveBeenCalled();
  });

  it.each([
    ['nothing is configured', undefined],
    ['the list is empty', { personas: [] }],
  ])('explains how to configure sign-in when %s', async (_case, config) => {
    show(config);
    expect(
      await screen.findByText('No way to sign in is configured'),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('link', { name: /How to configure/ }),
    ).toHaveAttribute('href', 'https://backstage.io/docs/auth/');
  });

  it('names the entry that is wrong', async () => {
    show({ personas: [{ user: 'hana.sato', title: 'Developer' }] });
    expect(
      await screen.findByText(
        /freehold.development.personas\[0\].user is "hana.sato"/,
      ),
    ).toBeInTheDocument();
  });
});
