import type { Command } from 'commander';
import type { Values } from './drafts/field.ts';
import { newFiling } from './drafts/filing.ts';
import type { Terminal } from './terminal.ts';

interface Options {
  readonly registrant?: string;
  readonly date?: string;
  readonly period?: string;
  readonly item?: readonly string[];
  readonly exhibit?: readonly string[];
  readonly signer?: string;
  readonly title?: string;
  readonly value?: readonly string[];
}

/** The command "new": a filing's page, items and signatures, drafted to standard output. */
export function addNew(program: Command, { out, err, fail }: Terminal): void {
  program
    .command('new')
    .description('draft a filing: cover page, items, exhibits, signatures; what is not known is left blank')
    .argument('<form>', 'a form or submission type: 8-K, 10-Q, "SC 13D"')
    .option('--registrant <name>', 'the name that stands on the cover page')
    .option('--date <date>', 'the day on which it is signed, as 2004-03-26; its rules are those of that day')
    .option('--period <date>', 'the end of the fiscal year or quarter, as 2003-12-31')
    .option('--item <number...>', 'the items that it has')
    .option('--exhibit <number...>', 'the exhibits that it lists')
    .option('--signer <name>', 'who signs it')
    .option('--title <title>', 'in which office')
    .option('--value <field=value...>', 'another field of the cover page: commission_file_number=001-12345')
    .action((form: string, { registrant, date, period, item, exhibit, signer, title, value = [] }: Options) => {
      const unequal = value.filter(given => !given.includes('='));
      const made =
        unequal.length > 0
          ? { wrong: unequal.map(given => `"${given}" is no field and value: write it as irs_ein=12-3456789.`) }
          : newFiling({
              form,
              registrant,
              date,
              period,
              items: item,
              exhibits: exhibit,
              signer: { name: signer, title },
              values: valuesOf(value),
            });
      if ('text' in made) return out(made.text);
      for (const sentence of made.wrong) err(sentence);
      fail(2);
    });
}

function valuesOf(given: readonly string[]): Values {
  return Object.fromEntries(given.map(pair => [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)]));
}
