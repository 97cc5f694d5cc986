import { spawn } from 'node:child_process';
import { gitEnvironment } from './gitEnvironment';

const OID = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;

/**
 * Reads texts by object id from the repository that a directory belongs to, bare or checked out.
 *
 * Ids that the repository lacks are absent from the result, and all of them are when the directory belongs to no
 * repository or git is not installed: a plan then knows less about the past, and says conflict where it could have
 * merged.
 */
export async function readGitBlobs(
  directory: string,
  oids: Iterable<string>,
): Promise<Map<string, string>> {
  const wanted = [...new Set(oids)].filter(oid => OID.test(oid));
  if (wanted.length === 0) return new Map();
  return parseBatch(await catFile(directory, wanted));
}

function catFile(directory: string, oids: string[]): Promise<Buffer> {
  return new Promise(resolve => {
    const git = spawn('git', ['cat-file', '--batch'], {
      cwd: directory,
      env: gitEnvironment(),
      stdio: ['pipe', 'pipe', 'ignore'],
    });
    const chunks: Buffer[] = [];
    git.stdout.on('data', chunk => chunks.push(chunk));
    git.stdin.on('error', () => {});
    git.on('error', () => resolve(Buffer.alloc(0)));
    git.on('close', () => resolve(Buffer.concat(chunks)));
    git.stdin.end(`${oids.join('\n')}\n`);
  });
}

/** `<oid> blob <size>\n<bytes>\n` for each object, or `<oid> missing\n`. */
function parseBatch(output: Buffer): Map<string, string> {
  const texts = new Map<string, string>();
  let position = 0;
  while (position < output.length) {
    const lineEnd = output.indexOf('\n', position);
    if (lineEnd < 0) break;
    const [oid, type, size] = output
      .toString('latin1', position, lineEnd)
      .split(' ');
    position = lineEnd + 1;
    if (size === undefined) continue;
    const end = position + Number(size);
    if (type === 'blob') texts.set(oid, output.toString('utf8', position, end));
    position = end + 1;
  }
  return texts;
}
