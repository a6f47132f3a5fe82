import { Transform } from 'node:stream';

/** A header is no longer than this, and a body than what a string can hold, in bytes. */
const LONGEST_HEADER = 4096;
const LONGEST_BODY = 2 ** 29;

/** Messages as they come, passed on as they are until a header says not how long its message is: then nobody can tell where the next one begins, and `lost` is told why. */
export function frames(lost: (why: string) => void): Transform {
  let head = Buffer.alloc(0);
  let body = 0;
  return new Transform({
    transform(chunk: Buffer, _, pass) {
      let rest = chunk;
      while (rest.length > 0) {
        if (body > 0) {
          const own = Math.min(body, rest.length);
          body -= own;
          rest = rest.subarray(own);
          continue;
        }
        head = Buffer.concat([head, rest]);
        const end = head.indexOf('\r\n\r\n');
        if ((end < 0 ? head.length : end) > LONGEST_HEADER) return lost('a header does not end');
        if (end < 0) break;
        const length = lengthIn(head.toString('latin1', 0, end));
        if (length === undefined) return lost('a header does not say how long its message is');
        if (length > LONGEST_BODY) return lost('a header says that its message is longer than can be read');
        [rest, head, body] = [head.subarray(end + 4), Buffer.alloc(0), length];
      }
      pass(null, chunk);
    },
  });
}

/** What a header says of the length, in bytes; undefined where that is not there or no such number. */
function lengthIn(header: string): number | undefined {
  const digits = /^content-length:[ \t]*(\d{1,15})[ \t]*$/im.exec(header)?.[1];
  return digits === undefined || header.split('\r\n').some(line => !line.includes(':')) ? undefined : Number(digits);
}
