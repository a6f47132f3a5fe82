import type picocolors from 'picocolors';

/** What a command is given to say and to end with. */
export interface Terminal {
  readonly colors: ReturnType<typeof picocolors.createColors>;
  readonly version: string;
  out(text: string): void;
  err(line: string): void;
  /** The worst exit code counts: 1 for findings, 2 for misuse and files that cannot be read. */
  fail(code: 1 | 2): void;
}

/** A file as messages name it. */
export function shownName(file: string): string {
  return file === '-' ? 'standard input' : file;
}
