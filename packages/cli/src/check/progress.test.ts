import { Progress } from './progress';

describe('Progress', () => {
  const shown = (stderrIsTerminal: boolean, times: number[]) => {
    let output = '';
    let now = 0;
    const terminal = {
      cwd: '/nowhere',
      stdout: () => {},
      stderr: (text: string) => {
        output += text;
      },
      stderrIsTerminal,
    };
    const progress = new Progress(100, terminal, () => now);
    times.forEach((time, done) => {
      now = time;
      progress.update(done);
    });
    progress.clear();
    return output;
  };

  it('says nothing of what is over soon, nor to a file', () => {
    expect(shown(true, [10, 500, 999])).toBe('');
    expect(shown(false, [10, 5000])).toBe('');
  });

  it('tells now and then how far it is, and leaves no trace', () => {
    expect(shown(true, [10, 1000, 1050, 1100])).toBe(
      '\r\u001b[KChecking: 1 of 100 applications\r\u001b[KChecking: 3 of 100 applications\r\u001b[K',
    );
  });
});
