import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import {
  authProvidersExtensionPoint,
  createProxyAuthenticator,
  createProxyAuthProviderFactory,
} from '@backstage/plugin-auth-node';
import { NotAllowedError } from '@backstage/errors';
import { choosePersona, PERSONA_HEADER, readPersonas } from './personas';

/**
 * Development sign-in: a newcomer picks one of a few people of the sample organisation, without any account. Like
 * Backstage's guest provider it refuses to work outside development, where it would be a way in for everybody.
 */
export const personaAuthModule = createBackendModule({
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
          factory: createProxyAuthProviderFactory({
            authenticator: createProxyAuthenticator({
              defaultProfileTransform: async () => ({ profile: {} }),
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
              context.signInWithCatalogUser({ entityRef: result.userRef }),
          }),
        });
      },
    });
  },
});
