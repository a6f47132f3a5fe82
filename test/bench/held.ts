/** Prints how many bytes of heap a text and all that is read of it take, garbage collected before and after. */
import { readFileSync } from 'node:fs';
import { filingView } from '../../server/features/filing-view.ts';
import { semanticTokens } from '../../server/features/semantic-tokens.ts';
import { parse } from '../../server/filing/filing.ts';
import { outline } from '../../server/filing/outline.ts';
import { lint } from '../../server/rules/lint.ts';

const [, , file = ''] = process.argv;
parse('');
globalThis.gc?.();
const before = process.memoryUsage();
const filing = parse(readFileSync(file, 'utf8'));
outline(filing);
filingView(filing, lint(filing));
semanticTokens(filing);
globalThis.gc?.();
const after = process.memoryUsage();
// The facts live as long as the filing, which is looked at once more.
console.log(filing.text.length > 0 ? after.heapUsed - before.heapUsed + after.external - before.external : 0);
