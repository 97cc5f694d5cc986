import { ApplicationCheck, CheckFinding } from './check';

const SECRET_NAME =
  /(?:^|_)(?:PASSWORD|PASSWD|SECRET|TOKEN|API_?KEY|PRIVATE_KEY|CREDENTIALS?)$/iu;
const SECRET_VALUE = /-----BEGIN [A-Z ]*PRIVATE KEY-----/u;

/** Everybody reads the monorepo, so a secret that stands in it is no secret any more. */
export const secretsInEnv: ApplicationCheck = ({ spec }) => {
  const places = [
    { env: spec.env, path: ['spec', 'env'] },
    ...Object.entries(spec.environments).map(([name, own]) => ({
      env: own.env,
      path: ['spec', 'environments', name, 'env'],
    })),
  ];
  return places.flatMap(({ env = {}, path }) =>
    Object.entries(env)
      .filter(
        ([name, value]) =>
          value !== '' && (SECRET_NAME.test(name) || SECRET_VALUE.test(value)),
      )
      .map(
        ([name]): CheckFinding => ({
          code: 'env-looks-secret',
          severity: 'warning',
          path: [...path, name],
          message: `${name} looks like a secret, and everybody can read this file`,
          remedy:
            'Keep the value in the secret manager and let the workload read it there.',
        }),
      ),
  );
};
