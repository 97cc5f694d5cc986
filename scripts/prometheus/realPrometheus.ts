/** Starts, kills and fills a Prometheus of our own, on a port of its own. */
import { ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { freePort } from '../lib/freePort';

/** As long as one block may be: the thirty days in one, instead of 360 of two hours. */
const MAX_BLOCK_DURATION = '744h';
const START_TIMEOUT_MS = 60_000;

export interface RealPrometheusOptions {
  directory: string;
  /** Rule files, and further jobs beside the one by which it watches itself. */
  ruleFiles?: readonly string[];
  jobs?: readonly object[];
  evaluationInterval?: string;
}

export class RealPrometheus {
  readonly #options: RealPrometheusOptions;
  readonly #port: number;
  #process: ChildProcess | undefined;

  static async create(options: RealPrometheusOptions): Promise<RealPrometheus> {
    return new RealPrometheus(options, await freePort());
  }

  private constructor(options: RealPrometheusOptions, port: number) {
    this.#options = options;
    this.#port = port;
  }

  get url(): string {
    return `http://127.0.0.1:${this.#port}`;
  }

  get dataDirectory(): string {
    return join(this.#options.directory, 'data');
  }

  /** Turns a file of samples into blocks. */
  importOpenMetrics(file: string): void {
    promtool([
      'tsdb',
      'create-blocks-from',
      'openmetrics',
      `--max-block-duration=${MAX_BLOCK_DURATION}`,
      file,
      this.dataDirectory,
    ]);
  }

  /** Evaluates recording rules over a time that is past; they show after the next start. */
  backfillRules(file: string, fromMs: number, toMs: number): void {
    promtool([
      'tsdb',
      'create-blocks-from',
      'rules',
      `--url=${this.url}`,
      `--start=${Math.floor(fromMs / 1000)}`,
      `--end=${Math.floor(toMs / 1000)}`,
      '--eval-interval=30s',
      `--output-dir=${this.dataDirectory}`,
      file,
    ]);
  }

  async start(): Promise<void> {
    const { directory, ruleFiles = [], jobs = [] } = this.#options;
    const config = join(directory, 'prometheus.yml');
    // JSON is YAML.
    writeFileSync(
      config,
      JSON.stringify({
        global: {
          scrape_interval: '5s',
          evaluation_interval: this.#options.evaluationInterval ?? '30s',
        },
        rule_files: ruleFiles,
        scrape_configs: [
          {
            job_name: 'prometheus',
            static_configs: [{ targets: [`127.0.0.1:${this.#port}`] }],
          },
          ...jobs,
        ],
      }),
    );
    const logFile = join(directory, 'prometheus.log');
    const log = openSync(logFile, 'a');
    const child = spawn(
      'prometheus',
      [
        `--config.file=${config}`,
        `--storage.tsdb.path=${this.dataDirectory}`,
        '--storage.tsdb.retention.time=60d',
        `--web.listen-address=127.0.0.1:${this.#port}`,
      ],
      { stdio: ['ignore', log, log] },
    );
    closeSync(log);
    this.#process = child;
    // Whatever ends us must not leave it behind.
    const orphaned = () => child.kill('SIGKILL');
    process.once('exit', orphaned);
    child.once('exit', () => process.off('exit', orphaned));
    const end = Date.now() + START_TIMEOUT_MS;
    while (child.exitCode === null && Date.now() < end) {
      const ready = await fetch(`${this.url}/-/ready`).then(
        ({ ok }) => ok,
        () => false,
      );
      if (ready) return;
      await new Promise(resolve => setTimeout(resolve, 100));
    }
    await this.kill();
    throw new Error(
      `Prometheus did not start:\n${readFileSync(logFile, 'utf8').slice(
        -2000,
      )}`,
    );
  }

  /** As a power cut would. */
  async kill(): Promise<void> {
    const child = this.#process;
    this.#process = undefined;
    if (child && child.exitCode === null && child.signalCode === null) {
      const ended = once(child, 'exit');
      child.kill('SIGKILL');
      await ended;
    }
  }
}

function promtool(args: string[]): void {
  const { status, stderr } = spawnSync('promtool', args, {
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
  });
  if (status !== 0) {
    throw new Error(
      `promtool ${args.slice(0, 3).join(' ')} failed:\n${stderr.slice(-2000)}`,
    );
  }
}
