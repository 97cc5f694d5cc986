import { execFile } from 'node:child_process';
import { join } from 'node:path';

/** Starts `proposingProcess.ts`; resolves with the signal that ended it, or the statuses that it printed. */
export function startProposing(options: {
  path: string;
  names: string[];
  killAt?: string;
}): Promise<{ signal?: string; statuses?: string[] }> {
  const script = join(__dirname, 'proposingProcess.ts');
  const loader = require.resolve('@backstage/cli/config/nodeTransform.cjs');
  return new Promise((resolve, reject) => {
    execFile(
      process.execPath,
      ['-r', loader, script, JSON.stringify(options)],
      (error, stdout, stderr) => {
        if (error?.signal) resolve({ signal: error.signal });
        else if (error) reject(new Error(stderr || error.message));
        else resolve({ statuses: JSON.parse(stdout) });
      },
    );
  });
}
