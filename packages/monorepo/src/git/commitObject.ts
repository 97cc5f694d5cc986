import { CommitInfo } from '../types';

export interface Person {
  name: string;
  email: string;
}

export interface NewCommit {
  tree: string;
  parents: string[];
  author: Person;
  committer: Person;
  at: Date;
  message: string;
}

export interface ParsedCommit extends CommitInfo {
  tree: string;
  parents: string[];
}

/** The bytes of a commit object, dated in UTC. */
export function formatCommit(commit: NewCommit): Buffer {
  const seconds = Math.floor(commit.at.getTime() / 1000);
  const person = ({ name, email }: Person) =>
    `${name} <${email}> ${seconds} +0000`;
  return Buffer.from(
    [
      `tree ${commit.tree}`,
      ...commit.parents.map(parent => `parent ${parent}`),
      `author ${person(commit.author)}`,
      `committer ${person(commit.committer)}`,
      '',
      commit.message.endsWith('\n') ? commit.message : `${commit.message}\n`,
    ].join('\n'),
  );
}

/** Reads a commit object, also one that a person's git wrote: signed, merged, or in another time zone. */
export function parseCommit(id: string, content: Buffer): ParsedCommit {
  const text = content.toString('utf8');
  const endOfHeaders = text.indexOf('\n\n');
  const headers = endOfHeaders === -1 ? text : text.slice(0, endOfHeaders);
  const message = endOfHeaders === -1 ? '' : text.slice(endOfHeaders + 2);
  // A header's further lines, a signature's for example, start with a space and so never look like another header.
  const values = (key: string) =>
    headers
      .split('\n')
      .filter(line => line.startsWith(`${key} `))
      .map(line => line.slice(key.length + 1));
  const [author = ''] = values('author');
  const [committer = ''] = values('committer');
  const [subject, ...body] = message.split('\n');
  return {
    id,
    tree: values('tree')[0] ?? '',
    parents: values('parent'),
    author: personOf(author),
    committedAt: dateOf(committer).toISOString(),
    subject,
    body: body.join('\n').trim(),
  };
}

function personOf(line: string): Person {
  const end = line.lastIndexOf('>');
  const start = line.lastIndexOf('<', end);
  if (start === -1 || end === -1) return { name: line.trim(), email: '' };
  return {
    name: line.slice(0, start).trim(),
    email: line.slice(start + 1, end),
  };
}

function dateOf(line: string): Date {
  const seconds = Number(/> (-?[0-9]{1,12}) /.exec(line)?.[1] ?? 0);
  return new Date(seconds * 1000);
}
