import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import {
  authProvidersExtensionPoint,
  createProxyAuthenticator,
  createProxyAuthProviderFactory,
  ProfileInfo,
} from '@backstage/plugin-auth-node';
import { Entity, UserEntity } from '@backstage/catalog-model';
import { isError, NotAllowedError } from '@backstage/errors';
import { choosePersona, PERSONA_HEADER, readPersonas } from './personas';

interface Persona {
  userRef: string;
}

/** How often and how long apart the catalog is asked for a user that it does not have yet. */
export interface Patience {
  attempts: number;
  pauseMs: number;
}

/**
 * Tries again while the answer is that there is no such user: on a first start the portal answers a few seconds before
 * the catalog has read the organisation, and that is when a newcomer signs in.
 */
async function whenFound<T>(
  { attempts, pauseMs }: Patience,
  find: () => Promise<T>,
): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await find();
    } catch (error) {
      if (!isError(error) || error.name !== 'NotFoundError') {
        throw error;
      }
      if (attempt >= attempts) {
        throw error;
      }
      await new Promise(resolve => setTimeout(resolve, pauseMs));
    }
  }
}

function profileOf(user: Entity): ProfileInfo {
  const { displayName, email, picture } =
    (user as UserEntity).spec.profile ?? {};
  return { displayName, email, picture };
}

/**
 * Development sign-in: a newcomer picks one of a few people of the sample organisation, without any account. Like
 * Backstage's guest provider it refuses to work outside development, where it would be a way in for everybody.
 */
export const createPersonaAuthModule = (patience: Patience) =>
  createBackendModule({
    pluginId: 'auth',
    moduleId: 'persona-provider',
    register(reg) {
      reg.registerInit({
        deps: {
          config: coreServices.rootConfig,
          providers: authProvidersExtensionPoint,
        },
        async init({ config, providers }) {
          const personas = readPersonas(config);
          const allowed =
            process.env.NODE_ENV === 'development' ||
            config.getOptionalBoolean(
              'auth.providers.persona.dangerouslyAllowOutsideDevelopment',
            ) === true;

          providers.registerProvider({
            providerId: 'persona',
            factory: createProxyAuthProviderFactory<Persona>({
              authenticator: createProxyAuthenticator<
                undefined,
                Persona,
                undefined
              >({
                defaultProfileTransform: async ({ userRef }, context) => {
                  const { entity } = await whenFound(patience, () =>
                    context.findCatalogUser({ entityRef: userRef }),
                  );
                  return { profile: profileOf(entity) };
                },
                initialize: () => undefined,
                async authenticate({ req }) {
                  if (!allowed) {
                    throw new NotAllowedError(
                      'The development sign-in with personas works in development only: configure an auth provider of your own',
                    );
                  }
                  const userRef = choosePersona(
                    personas,
                    req.headers[PERSONA_HEADER],
                  );
                  return { result: { userRef } };
                },
              }),
              signInResolver: ({ result }, context) =>
                whenFound(patience, () =>
                  context.signInWithCatalogUser({ entityRef: result.userRef }),
                ),
            }),
          });
        },
      });
    },
  });

/** Waits up to half a minute for a first start's catalog. */
export const personaAuthModule = createPersonaAuthModule({
  attempts: 60,
  pauseMs: 500,
});
