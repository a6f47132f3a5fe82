import { type Command, Option } from 'commander';
import { type Comparison, compare, comparedText, type Pair } from './features/compare.ts';
import type { FactPair } from './features/compare-facts.ts';
import { filingTitle } from './features/filing-title.ts';
import { changedWords, counted, isWord, type Run } from './filing/changed-words.ts';
import { claim } from './filing/claim.ts';
import { type Filing, parse } from './filing/filing.ts';
import { slice } from './filing/text.ts';
import { readText, Unreadable } from './read-file.ts';
import { shownName, type Terminal } from './terminal.ts';

interface Flags {
  readonly format: 'text' | 'json';
  readonly item?: string;
}

/** Adds `compare` to the command line, with the exit codes of `diff`: 0 where the filings say the same, 1 where they differ, 2 for trouble. */
export function addCompare(program: Command, terminal: Terminal): void {
  program
    .command('compare')
    .description('compare two filings by item: what is changed, moved, new and gone, whatever its wrapping and pages')
    .argument('<old>', 'a filing; "-" is standard input')
    .argument('<new>', 'another, as of the next year')
    .addOption(new Option('--format <format>', 'how to print').choices(['text', 'json']).default('text'))
    .option(
      '--item <number>',
      'show the changed words of an item, or of what has this in its name: 7, "note 5", EX-10.1',
    )
    .action((old: string, other: string, flags: Flags) => {
      const [left, right] = [opened(old, terminal), opened(other, terminal)];
      if (!left || !right) return;
      const found = compare(left, right);
      for (const remark of found.remarks) terminal.err(remark);
      const chosen = flags.item === undefined ? found : only(found, flags.item);
      if (chosen.pairs.length === 0 && flags.item !== undefined) {
        terminal.err(`nothing in these filings is called "${flags.item}"; there are: ${namesOf(found)}`);
        return terminal.fail(2);
      }
      const filings = { left, right };
      if (flags.format === 'json') terminal.out(`${JSON.stringify(asJson(filings, chosen, flags), undefined, 2)}\n`);
      else if (flags.item === undefined) terminal.out(table(filings, chosen, terminal));
      else for (const pair of chosen.pairs) terminal.out(wordByWord(filings, pair, terminal));
      if (chosen.pairs.some(({ state }) => state !== 'same')) terminal.fail(1);
    });
}

/** A filing from a file; undefined, said, where there is none. What is no filing is said and gone on with. */
function opened(file: string, { err, fail }: Terminal): Filing | undefined {
  try {
    const filing = parse(readText(file));
    if (!claim(slice(filing.text, 0, 65_536)))
      err(`${shownName(file)}: not a filing: no submission head and no cover page was found`);
    return filing;
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    err(`${shownName(file)}: ${error.message}`);
    fail(2);
    return undefined;
  }
}

interface Filings {
  readonly left: Filing;
  readonly right: Filing;
}

/** The pairs of this number, "7" or "note 5", or else those with these words in their names. */
function only({ pairs, remarks }: Comparison, wanted: string): Comparison {
  const want = wanted.trim().toLowerCase();
  const numbered = pairs.filter(({ kind, number = '' }) =>
    [`${kind} ${number}`, kind === 'item' ? number : ''].map(lower).includes(want),
  );
  const named = pairs.filter(({ name, before = '' }) => lower(`${name}\n${before}`).includes(want));
  return { pairs: numbered.length > 0 || want === '' ? numbered : named, facts: [], remarks };
}

function lower(name: string): string {
  return name.toLowerCase();
}

/** So many names are told at most. */
const NAMES = 12;

function namesOf({ pairs }: Comparison): string {
  const names = pairs.map(({ name }) => name);
  const more = names.length - NAMES;
  return [...names.slice(0, NAMES), ...(more > 0 ? [`and ${more} more`] : [])].join('; ');
}

const WHOLE = 'too much is changed to tell all of it word by word';

const STATES = ['same', 'changed', 'moved', 'new', 'gone'] as const;

function table({ left, right }: Filings, { pairs, facts }: Comparison, { colors }: Terminal): string {
  const heads = [`${colors.dim('old')}  ${titleOf(left)}`, `${colors.dim('new')}  ${titleOf(right)}`];
  const told = facts.length > 0 ? ['', colors.bold('On the cover page'), ...facts.map(fact => factLine(fact))] : [];
  const counts = STATES.flatMap(state => {
    const count = pairs.filter(pair => pair.state === state).length;
    return count > 0 ? `${count} ${state === 'same' ? 'the same' : state}` : [];
  });
  return `${[...heads, '', ...pairs.map(pair => pairLine(pair, colors)), ...told, '', counts.join(', ')].join('\n')}\n`;
}

function titleOf(filing: Filing): string {
  return filingTitle(filing) || 'text';
}

function pairLine({ name, before, state, added, removed, whole }: Pair, colors: Terminal['colors']): string {
  const paint = { same: colors.dim, changed: colors.yellow, moved: colors.cyan, new: colors.green, gone: colors.red };
  const counts = [added > 0 ? `+${added}` : '', removed > 0 ? `-${removed}` : ''].map(count => count.padStart(7));
  return `${paint[state](state.padEnd(7))}${counts.join('')}  ${name}${before ? colors.dim(`  (was: ${before})`) : ''}${whole ? colors.dim(`  (${WHOLE})`) : ''}`;
}

function factLine({ name, before = '(not there)', after = '(not there)' }: FactPair): string {
  return `  ${name}: ${before} -> ${after}`;
}

/** Lines are filled up to this column, and so many of a run that is the same in both stand before and after what is changed. */
const WIDTH = 80;
const AROUND = 2;

/** The words of a pair: what is gone in [-brackets-], what is new in {+braces+}, or in colours; of what stays, the lines around. */
function wordByWord({ left, right }: Filings, pair: Pair, { colors }: Terminal): string {
  const runs = changedWords(comparedText(left, pair.left?.stretch), comparedText(right, pair.right?.stretch));
  const lines = filledLines(runs, colors);
  const shown = lines.map((_, i) =>
    lines.slice(Math.max(0, i - AROUND), i + AROUND + 1).some(({ changed }) => changed),
  );
  const { added, removed, whole } = counted(runs);
  const changed = `${pair.state}, +${added} -${removed} words${whole ? `; ${WHOLE}` : ''}`;
  const how = pair.state === 'same' ? 'the same' : changed;
  const body = lines.flatMap(({ text }, i) => (shown[i] ? text : shown[i - 1] ? colors.dim('...') : []));
  return `${[colors.bold(pair.name) + colors.dim(`  ${how}`), ...body].join('\n')}\n\n`;
}

interface Line {
  readonly text: string;
  readonly changed: boolean;
}

function filledLines(runs: readonly Run[], colors: Terminal['colors']): Line[] {
  const lines: Line[] = [];
  let words: string[] = [];
  let [width, changed] = [0, false];
  const end = () => {
    lines.push({ text: words.join(' '), changed });
    [words, width, changed] = [[], 0, false];
  };
  for (const { kind, words: all } of runs) {
    const paint = kind === 'added' ? added(colors) : kind === 'removed' ? removed(colors) : (run: string) => run;
    let run: string[] = [];
    const close = () => {
      if (run.length > 0) words.push(paint(run.join(' ')));
      run = [];
    };
    for (const placed of all) {
      const { word, endsLine } = placed;
      if (width > 0 && width + word.length > WIDTH) {
        close();
        end();
      }
      run.push(word);
      width += word.length + 1;
      changed ||= kind !== 'same' && isWord(placed);
      if (!endsLine) continue;
      close();
      end();
    }
    close();
  }
  if (words.length > 0) end();
  return lines;
}

function added(colors: Terminal['colors']) {
  return (run: string) => (colors.isColorSupported ? colors.green(run) : `{+${run}+}`);
}

function removed(colors: Terminal['colors']) {
  return (run: string) => (colors.isColorSupported ? colors.red(colors.strikethrough(run)) : `[-${run}-]`);
}

function asJson({ left, right }: Filings, { pairs, facts, remarks }: Comparison, { item }: Flags) {
  const shown = ({ left: from, right: to, ...pair }: Pair) => ({
    ...pair,
    ...(from && { oldLine: from.line + 1 }),
    ...(to && { newLine: to.line + 1 }),
    ...(item !== undefined && {
      words: changedWords(comparedText(left, from?.stretch), comparedText(right, to?.stretch)).map(run => ({
        kind: run.kind,
        words: run.words.map(({ word }) => word).join(' '),
      })),
    }),
  });
  return { old: filingTitle(left), new: filingTitle(right), pairs: pairs.map(shown), facts, remarks };
}
