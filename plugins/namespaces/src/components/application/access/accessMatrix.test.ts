import { environmentDetail } from '../../../__testUtils__/builders';
import { accessMatrix, Grant } from './accessMatrix';

const grant = (part: Partial<Grant>): Grant => ({
  ...environmentDetail().access[0],
  groupRef: undefined,
  ...part,
});

describe('accessMatrix', () => {
  it('has a row a subject and collects its grants by environment', () => {
    const matrix = accessMatrix([
      environmentDetail({
        access: [
          grant({ subject: 'b', role: 'view' }),
          grant({ subject: 'a', role: 'edit' }),
        ],
      }),
      environmentDetail({
        name: 'production',
        access: [
          grant({ subject: 'a', role: 'view', groupRef: 'group:default/a' }),
          grant({ subject: 'a', role: 'debug' }),
        ],
      }),
    ]);

    expect(
      matrix.subjects.map(({ subject, groupRef, grants }) => ({
        subject,
        groupRef,
        roles: [...grants].map(
          ([name, all]) => `${name}: ${all.map(g => g.role).join(' ')}`,
        ),
      })),
    ).toEqual([
      {
        subject: 'a',
        groupRef: 'group:default/a',
        roles: ['develop: edit', 'production: view debug'],
      },
      { subject: 'b', groupRef: undefined, roles: ['develop: view'] },
    ]);
  });

  it('keeps a user and a group of the same name apart', () => {
    const matrix = accessMatrix([
      environmentDetail({
        access: [
          grant({ subject: 'a', subjectKind: 'User' }),
          grant({ subject: 'a', subjectKind: 'Group' }),
        ],
      }),
    ]);
    expect(matrix.subjects).toHaveLength(2);
  });

  it('says why an environment is not known completely', () => {
    const matrix = accessMatrix([
      environmentDetail({ access: [] }),
      environmentDetail({
        name: 'production',
        access: [],
        unreadable: [{ path: 'x', reason: 'too large' }],
      }),
    ]);
    expect(matrix.environments.map(({ unknown }) => unknown)).toEqual([
      undefined,
      'too large',
    ]);
  });
});
