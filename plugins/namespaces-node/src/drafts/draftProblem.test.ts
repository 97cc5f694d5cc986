import type { GuardrailProblem } from '@freehold/monorepo';
import { draftProblem } from './draftProblem';

const refusal: GuardrailProblem = {
  code: 'guardrail/no-privileged-ports',
  severity: 'error',
  file: 'applications/hello/develop/deployment.yaml',
  line: 42,
  column: 15,
  path: ['spec', 'template', 'spec', 'containers', 0, 'ports', 0],
  message: 'The container "hello" listens on port 80.',
  remedy: 'Choose a port from 1024.',
  guardrail: {
    rule: 'no-privileged-ports',
    title: 'Containers listen above 1023',
    formField: 'port',
  },
};

describe('draftProblem', () => {
  it('puts the finding of a guardrail beside the field that the rule names, with where it would stand', () => {
    expect(draftProblem(refusal)).toEqual({
      code: 'guardrail/no-privileged-ports',
      field: 'port',
      severity: 'error',
      message: 'The container "hello" listens on port 80.',
      remedy: 'Choose a port from 1024.',
      guardrail: {
        rule: 'no-privileged-ports',
        title: 'Containers listen above 1023',
        file: 'applications/hello/develop/deployment.yaml',
        line: 42,
      },
    });
  });

  it.each([undefined, 'constructor', 'replicas'])(
    'puts it beside no field when the rule names %s',
    formField => {
      const problem = {
        ...refusal,
        guardrail: { ...refusal.guardrail, formField },
      };
      expect(draftProblem(problem)).not.toHaveProperty('field');
    },
  );

  it('takes the path of application.yaml for the field, and no other file for one', () => {
    const { guardrail: _, ...problem } = refusal;
    const path = ['spec', 'tier'];
    expect(
      draftProblem({
        ...problem,
        path,
        file: 'applications/hello/application.yaml',
      }),
    ).toMatchObject({ field: 'tier' });
    expect(
      draftProblem({ ...problem, path, file: 'platform/platform.yaml' }),
    ).toEqual({
      code: problem.code,
      severity: 'error',
      message: `In platform/platform.yaml, line 42: ${problem.message}`,
      remedy: problem.remedy,
    });
  });
});
