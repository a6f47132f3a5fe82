import type { LogOutputChannel } from 'vscode';

/** The output channel without what is in messages: no filing is to be in a log, whatever is set. Of errors their first line and stack are kept. */
export function withoutContents(output: LogOutputChannel): LogOutputChannel {
  const trace = (message: string): void => output.trace(/^[^{\n]*/.exec(message)![0]);
  const error = (message: string | Error): void => {
    const [first, ...rest] = String(message instanceof Error ? message.stack : message).split('\n');
    output.error([first, ...rest.filter(line => /^\s+at /.test(line))].join('\n'));
  };
  return Object.create(output, { trace: { value: trace }, error: { value: error } });
}
