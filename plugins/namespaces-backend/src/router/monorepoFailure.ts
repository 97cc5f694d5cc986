import { ServiceUnavailableError } from '@backstage/errors';
import { MonorepoError } from '@freehold/monorepo';
import { ErrorRequestHandler } from 'express';

/** A monorepo that cannot be read is a passing condition of the installation, not a defect of the plugin. */
export const monorepoFailure: ErrorRequestHandler = (error, _, __, next) => {
  next(
    error instanceof MonorepoError
      ? new ServiceUnavailableError('The monorepo cannot be read', error)
      : error,
  );
};
