import { anApplication, applicationText } from './__testUtils__/documents';
import { checkApplicationDirectory } from './checkApplicationDirectory';

const FILE = 'applications/refund-worker/application.yaml';

describe('checkApplicationDirectory', () => {
  it('accepts an application in the directory of its name', () => {
    expect(
      checkApplicationDirectory(anApplication(), 'payment-authorizer', {
        file: FILE,
        text: applicationText(),
      }),
    ).toEqual([]);
  });

  it('names both names, and where the wrong one stands', () => {
    const text = applicationText();
    const line = text
      .split('\n')
      .findIndex(row => row.includes('name: payment-authorizer'));

    expect(
      checkApplicationDirectory(anApplication(), 'refund-worker', {
        file: FILE,
        text,
      }),
    ).toEqual([
      {
        code: 'application/name-not-directory',
        severity: 'error',
        file: FILE,
        path: ['metadata', 'name'],
        line: line + 1,
        column: 9,
        message:
          'metadata.name is "payment-authorizer", but the directory is "refund-worker".',
        remedy: expect.any(String),
      },
    ]);
  });

  it.each([
    ['another case', 'Payment-Authorizer'],
    ['a line feed', 'payment-authorizer\nsafe'],
    ['a name of objects', '__proto__'],
    ['nothing', ''],
  ])('refuses a directory with %s in its name', (_what, directory) => {
    const [problem] = checkApplicationDirectory(anApplication(), directory);

    expect(problem).toMatchObject({ code: 'application/name-not-directory' });
    expect(problem).not.toHaveProperty('file');
    expect(problem).not.toHaveProperty('line');
    expect(problem.message).not.toContain('\n');
  });
});
