import { envelope } from '../../../server/filing/envelope.ts';
import { exhibits } from '../../../server/filing/exhibits.ts';
import { lineAt } from '../../../server/filing/text.ts';
import { answersIn } from '../answers.ts';
import type { Check } from '../check.ts';
import { readFiling } from '../corpus.ts';

/** The exhibits that a filing's first document lists, read by people. */
interface Answer {
  /** Number and line (from 1); a number stands twice where an item and an index list it. */
  readonly exhibits: readonly (readonly [number: string, line: number])[];
  readonly note?: string;
}

/** Exhibit lists against hand-checked answers: each number on a line that lists it, and no number that none does. */
export function* exhibitLists(corpus: string, form?: string): Iterable<Check> {
  for (const { file, name: list, answer } of answersIn<Answer>('exhibits', corpus)) {
    if (form && form !== list) continue;
    const filing = readFiling(file);
    const got = exhibits(envelope(filing).documents[0]!).map(({ number }) => ({
      number: number.value,
      key: `${number.value} ${lineAt(filing.text, number.span.start) + 1}`,
    }));
    const want = answer.exhibits.map(([number, line]) => `${number} ${line}`);
    for (const number of new Set(answer.exhibits.map(([each]) => each))) {
      const expected = want.filter(each => each.startsWith(`${number} `));
      const found = got.filter(each => each.number === number).map(each => each.key);
      yield { file, line: Number(expected[0]!.split(' ')[1]), field: 'exhibit', expected, got: found };
    }
    for (const { number, key } of got) {
      const expected = want.filter(each => each.startsWith(`${number} `));
      const line = Number(key.split(' ')[1]);
      yield { file, line, field: 'exhibit, no other', expected: expected.length > 0 ? expected : ['none'], got: [key] };
    }
  }
}
