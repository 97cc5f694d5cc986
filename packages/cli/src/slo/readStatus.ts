import { isError, ResponseError } from '@backstage/errors';
import type { z } from 'zod';
import { CouldNotRunError } from '../couldNotRunError';
import { judgeApplication, judgeSummary } from './judgeStatus';
import { portalClient, TOKEN_VARIABLE } from './portalClient';
import { applicationSchema, SloStatusReport, summarySchema } from './status';

/** Asks a portal how the objectives of an application, of an owner or of everybody are. */
export async function readStatus(
  options: { portal: string; application?: string; owner?: string },
  env: Readonly<Record<string, string | undefined>>,
): Promise<SloStatusReport> {
  const { portal, application, owner } = options;
  const client = portalClient(portal, env);
  if (application !== undefined) {
    const answer = await ask(portal, () =>
      client.getApplicationSlos(application),
    );
    return judgeApplication(checked(applicationSchema, answer, portal));
  }
  const answer = await ask(portal, () => client.getSloSummary(owner));
  return judgeSummary(checked(summarySchema, answer, portal), owner);
}

async function ask(
  portal: string,
  request: () => Promise<unknown>,
): Promise<unknown> {
  try {
    return await request();
  } catch (error) {
    if (error instanceof ResponseError) throw refused(error);
    if (error instanceof SyntaxError) throw strange(portal);
    throw CouldNotRunError.because({
      code: 'cli/portal-unreachable',
      message: `${portal} cannot be reached: ${reasonOf(error)}.`,
      remedy: "Check the address; it is that of the portal's backend.",
    });
  }
}

function refused(error: ResponseError): CouldNotRunError {
  const { status } = error.response;
  const needsToken = status === 401 || status === 403;
  return CouldNotRunError.because({
    code: 'cli/portal-refused',
    message: `The portal answered ${status}: ${error.cause.message}.`,
    remedy: needsToken
      ? `Set ${TOKEN_VARIABLE} to a token that may read namespaces.`
      : 'Check the name, and the address of the portal.',
  });
}

function checked<T extends z.ZodType>(
  schema: T,
  answer: unknown,
  portal: string,
): z.output<T> {
  const parsed = schema.safeParse(answer);
  if (!parsed.success) throw strange(portal);
  return parsed.data;
}

function strange(portal: string): CouldNotRunError {
  return CouldNotRunError.because({
    code: 'cli/portal-answer',
    message: `What ${portal} answers is not what a Freehold portal says of SLOs.`,
    remedy:
      "Name the address of the portal's backend, and use a version of this command that fits it.",
  });
}

/** The innermost cause says what happened: `fetch failed` does not. */
function reasonOf(error: unknown): string {
  let innermost = error;
  while (isError(innermost) && isError(innermost.cause)) {
    innermost = innermost.cause;
  }
  if (!isError(innermost)) return 'no reason is known';
  if (innermost.name === 'TimeoutError') return 'it did not answer in time';
  return innermost.message || String(innermost.code ?? innermost.name);
}
