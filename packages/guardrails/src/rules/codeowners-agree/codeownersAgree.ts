import { APPLICATION_FILE } from '@freehold/application';
import { CODEOWNERS_FILE, type CodeownersEntry } from '@freehold/generators';
import { showValue } from '@freehold/slo';
import type { RepositoryRule, RuleFinding } from '../model';
import { decidingLines, hasOwnLine } from './decidingLines';

/** Says nothing without a CODEOWNERS file: that is a finding of the platform, once, and not of each application. */
export const codeownersAgree: RepositoryRule = {
  id: 'codeowners-agree',
  title: 'CODEOWNERS names the owner, and nobody else, for the directory',
  why: 'The source host asks the code owners, and only them, to approve a change. If the last line that matches a file names another team, the owner is not asked, and the other team decides what runs in the namespace.',
  remediation:
    'Let Freehold write CODEOWNERS anew: it has one line for each application, with the owner of its application.yaml.',
  severity: 'error',
  codes: ['line-missing', 'owners-differ', 'taken-over'],
  check({ directory, files, resolved }, { codeowners }) {
    if (!codeowners || !resolved) {
      return undefined;
    }
    const { scmTeam } = resolved.owner;
    const isOwners = ({ owners }: CodeownersEntry) =>
      owners.length === 1 && sameOwner(owners[0], scmTeam);
    const deciding = decidingLines(codeowners, directory, [
      `${directory}/${APPLICATION_FILE}`,
      ...files.keys(),
    ]);
    const hasLine = hasOwnLine(codeowners, directory);
    const findings: RuleFinding[] = [];
    for (const [entry, file] of deciding) {
      if (!entry || !isOwners(entry)) {
        findings.push(findingFor({ entry, file, directory, scmTeam, hasLine }));
      }
    }
    return findings;
  },
};

function findingFor({
  entry,
  file,
  directory,
  scmTeam,
  hasLine,
}: {
  entry: CodeownersEntry | undefined;
  file: string;
  directory: string;
  scmTeam: string;
  hasLine: boolean;
}): RuleFinding {
  const place = {
    file: CODEOWNERS_FILE,
    ...(entry && { line: entry.line, column: 1 }),
  };
  if (!entry || !hasLine) {
    return {
      ...place,
      code: 'line-missing',
      message: `No line of CODEOWNERS is for ${directory}: ${
        entry
          ? `${showValue(entry.pattern)} decides, which names ${shown(entry)}`
          : "changes need nobody's approval"
      }`,
      remediation: `Add the line "/${directory}/ ${scmTeam}" between those of the other applications.`,
    };
  }
  return entry.directory === directory
    ? {
        ...place,
        code: 'owners-differ',
        message: `CODEOWNERS names ${shown(
          entry,
        )} for ${directory}, and its owner is ${scmTeam}`,
        remediation: `Write "/${directory}/ ${scmTeam}", or change the owner in application.yaml.`,
      }
    : {
        ...place,
        code: 'taken-over',
        message: `The line ${showValue(entry.pattern)} takes ${showValue(
          file,
        )} away from ${scmTeam}, and gives it to ${shown(entry)}`,
        remediation:
          'Remove the line: the last one that matches a file decides.',
      };
}

function shown({ owners }: CodeownersEntry): string {
  return owners.length > 0 ? showValue(owners.join(' ')) : 'nobody';
}

/** Names of teams and users have no case. */
function sameOwner(left: string, right: string): boolean {
  return left.toLowerCase() === right.toLowerCase();
}
