import { mkdir, readFile, writeFile } from 'node:fs/promises';
import {
  createMockDirectory,
  mockServices,
} from '@backstage/backend-test-utils';
import { ScmIntegrations } from '@backstage/integration';
import { MarkdownTechdocsGenerator } from './MarkdownTechdocsGenerator';

const config = mockServices.rootConfig();
const generator = new MarkdownTechdocsGenerator({
  config,
  logger: mockServices.logger.mock(),
  scmIntegrations: ScmIntegrations.fromConfig(config),
});

describe('MarkdownTechdocsGenerator', () => {
  const directory = createMockDirectory();
  const output = () => directory.resolve('site');
  const run = () =>
    generator.run({
      inputDir: directory.resolve('repo'),
      outputDir: output(),
      etag: 'abc',
      logger: mockServices.logger.mock() as never,
    });
  const site = (path: string) =>
    readFile(directory.resolve('site', path), 'utf8');

  beforeEach(() => {
    directory.setContent({
      'repo/mkdocs.yml': `site_name: Test <site>
nav:
  - Home: index.md
  - Guides:
      - First: guides/first.md
`,
      'repo/docs/index.md':
        '# Welcome\n\nRead [the first](guides/first.md#two-words).\n\n<script>alert(1)</script>\n',
      'repo/docs/guides/first.md':
        '# First\n\n## Two words\n\nBack [home](../index.md), ![picture](../images/p.png), [out](https://example.com).\n\n## Two words\n',
      'repo/docs/images/p.png': 'png',
      'repo/docs/guides/secret.env': 'no',
    });
  });

  it('lays pages out as MkDocs does, with links that lead there', async () => {
    await run();
    expect(await site('index.html')).toContain(
      'href="guides/first/#two-words"',
    );
    const first = await site('guides/first/index.html');
    expect(first).toContain('href="../../"');
    expect(first).toContain('src="../../images/p.png"');
    expect(first).toContain('href="https://example.com"');
    expect(first).toContain('id="two-words_1"');
  });

  it('builds pages that the nav does not name, because others lead there', async () => {
    directory.addContent({
      'repo/docs/guides/more/second.md': '# Second\n\n[First](../first.md)\n',
    });
    await run();
    const second = await site('guides/more/second/index.html');
    expect(second).toContain('href="../../first/"');
    const navigation = await site('index.html');
    expect(navigation).not.toContain('guides/more/second');
    const { docs } = JSON.parse(await site('search/search_index.json'));
    expect(docs.map((doc: { location: string }) => doc.location)).toEqual([
      '',
      'guides/first/',
      'guides/more/second/',
    ]);
  });

  it('names its stylesheet as TechDocs wants it, and links to it', async () => {
    await run();
    const [link] =
      /assets\/stylesheets\/main\.[0-9a-f]{8}\.min\.css/.exec(
        await site('index.html'),
      ) ?? [];
    expect(await site(link ?? 'no link')).toContain('.md-typeset');
  });

  it('never passes raw HTML on', async () => {
    await run();
    const home = await site('index.html');
    expect(home).not.toContain('<script');
    expect(home).toContain('Test &lt;site&gt;');
  });

  it('copies pictures and nothing else', async () => {
    await run();
    expect(await site('images/p.png')).toBe('png');
    await expect(site('guides/secret.env')).rejects.toThrow('ENOENT');
  });

  it('writes what TechDocs and its search read', async () => {
    await run();
    const metadata = JSON.parse(await site('techdocs_metadata.json'));
    expect(metadata).toMatchObject({ site_name: 'Test <site>', etag: 'abc' });
    const { docs } = JSON.parse(await site('search/search_index.json'));
    expect(docs.map((doc: { location: string }) => doc.location)).toEqual([
      '',
      'guides/first/',
    ]);
    expect(docs[0].text).toContain('Welcome');
  });

  it('removes what an earlier build left', async () => {
    await mkdir(output(), { recursive: true });
    await writeFile(directory.resolve('site', 'old.html'), 'old');
    await run();
    await expect(site('old.html')).rejects.toThrow('ENOENT');
  });

  it.each([
    ['a page outside of docs_dir', 'nav:\n  - Home: ../../etc/passwd.md\n'],
    ['a docs_dir outside of the repository', 'docs_dir: ../..\nnav: []\n'],
    ['a nav of another shape', 'nav: index.md\n'],
  ])('refuses %s', async (_, text) => {
    await writeFile(directory.resolve('repo', 'mkdocs.yml'), text);
    await expect(run()).rejects.toThrow(/^mkdocs.yml cannot be used/);
  });
});
