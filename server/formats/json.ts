import { type Format, indented, type Unchecked } from './format.ts';

/** The reports as they are: one object, indented. */
export const json: Format = async function* (results, version) {
  const unchecked: Unchecked[] = [];
  yield `{\n  "version": ${JSON.stringify(version)},\n  "reports": [`;
  let before = '';
  for await (const result of results) {
    if ('why' in result) unchecked.push(result);
    else {
      yield `${before}\n    ${indented(result, 4)}`;
      before = ',';
    }
  }
  yield `${before && '\n  '}],\n  "unchecked": ${indented(unchecked, 2)}\n}\n`;
};
