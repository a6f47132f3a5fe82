import type { Command } from 'commander';
import { timeline } from './features/timeline.ts';
import { parse } from './filing/filing.ts';
import { readText, Unreadable } from './read-file.ts';
import { shownName, type Terminal } from './terminal.ts';

/** Adds `timeline` to the command line. */
export function addTimeline(program: Command, { out, err, fail }: Terminal): void {
  program
    .command('timeline')
    .description('draw the dates of a filing as SVG: events, signature, filing, due dates')
    .argument('<file>', 'a filing; "-" is standard input')
    .action((file: string) => {
      try {
        const svg = timeline(parse(readText(file)), { page: true });
        if (svg) out(svg);
        else {
          err(`${shownName(file)}: no day is told in it`);
          fail(1);
        }
      } catch (error) {
        if (!(error instanceof Unreadable)) throw error;
        err(`${shownName(file)}: ${error.message}`);
        fail(2);
      }
    });
}
