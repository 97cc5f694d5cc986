import { PlanEntry } from '@freehold/generators';
import { FileNode, fileNodes } from './fileNodes';

function entry(path: string, action: PlanEntry['action'] = 'create') {
  return { path, action, reason: 'new', next: '' };
}

/** The tree as indented text. */
function drawn(nodes: FileNode[], indent = ''): string[] {
  return nodes.flatMap(node =>
    node.kind === 'folder'
      ? [`${indent}${node.name}/`, ...drawn(node.children, `${indent}  `)]
      : [`${indent}${node.name}`],
  );
}

describe('fileNodes', () => {
  it('is empty for no entries', () => {
    expect(fileNodes([])).toEqual([]);
  });

  it('puts folders first and joins those that hold nothing but one folder', () => {
    expect(
      drawn(
        fileNodes([
          entry('CODEOWNERS', 'update'),
          entry('applications/ledger/application.yaml'),
          entry('applications/ledger/production/service.yaml'),
          entry('applications/ledger/develop/service.yaml'),
          entry('applications/ledger/develop/deployment.yaml'),
        ]),
      ),
    ).toEqual([
      'applications/ledger/',
      '  develop/',
      '    deployment.yaml',
      '    service.yaml',
      '  production/',
      '    service.yaml',
      '  application.yaml',
      'CODEOWNERS',
    ]);
  });

  it('leaves out what stays as it is', () => {
    expect(
      drawn(fileNodes([entry('a/kept.yaml', 'keep'), entry('b/new.yaml')])),
    ).toEqual(['b/', '  new.yaml']);
  });

  it('takes names that mean something to objects for what they are', () => {
    expect(drawn(fileNodes([entry('__proto__/constructor')]))).toEqual([
      '__proto__/',
      '  constructor',
    ]);
  });
});
