/** What a uuencoded text holds. */
export interface Decoded {
  /** As its first line says: "g10001.jpg". */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** What is damaged, in words, with the lines of the text it is found on; what can be read is read all the same. */
  readonly wrong: readonly string[];
}

const BEGIN = /^begin [0-7]{3,4} ([^\r\n]*)/m;
/** The `begin` line stands within so many characters: a tag may stand above it. */
const HEAD = 4096;
/** Of damage no more than this is told line by line. */
const TOLD = 5;
/** Of one line. */
const MOST = 63;
const [SPACE, GRAVE] = [0x20, 0x60];

/** Decodes what stands between `begin` and `end` (POSIX uuencode); undefined where nothing begins. Takes blanks cut off at the ends of lines, and the dashes that mail escapes. */
export function uudecode(text: string): Decoded | undefined {
  const begin = BEGIN.exec(text.slice(0, HEAD));
  if (!begin) return undefined;
  const lines = text.slice(begin.index + begin[0].length).split(/\r\n?|\n/);
  const before = text.slice(0, begin.index).split(/\r\n?|\n/).length;
  // A text that writes "`" for nothing has no blanks that could have been cut off.
  const blanks = !text.includes('`', begin.index + begin[0].length);
  const bytes = new Uint8Array(lines.length * MOST);
  const wrong: string[] = [];
  let length = 0;
  let ended = false;
  let damaged = 0;
  const tell = (line: number, what: string) => {
    if (++damaged <= TOLD) wrong.push(`line ${before + line}: ${what}`);
  };
  for (let i = 1; i < lines.length && !ended; i++) {
    const line = unescaped(lines[i]!);
    if (line.trimEnd() === 'end') ended = true;
    else if (line !== '') {
      const count = valueAt(line, 0);
      if (count < 0) tell(i, 'is not uuencoded, and is left out');
      else {
        const fault = decodeLine(line, { count, bytes, length, blanks });
        if (fault) tell(i, fault);
        length += count;
      }
    }
  }
  if (damaged > TOLD) wrong.push(`${damaged - TOLD} more lines are damaged`);
  if (!ended) wrong.push('its last line, "end", is missing: it may be cut off');
  return { name: begin[1]!.trim(), bytes: bytes.slice(0, length), wrong };
}

interface Place {
  readonly count: number;
  readonly bytes: Uint8Array;
  readonly length: number;
  readonly blanks: boolean;
}

/** Puts a line's bytes where they belong, nothing for what it lacks; says what is wrong with it. */
function decodeLine(line: string, { count, bytes, length, blanks }: Place): string | undefined {
  const groups = Math.ceil(count / 3);
  let strange = false;
  for (let group = 0; group < groups; group++) {
    let bits = 0;
    for (let at = group * 4 + 1; at < group * 4 + 5; at++) {
      const value = at < line.length ? valueAt(line, at) : 0;
      if (value < 0) strange = true;
      bits = (bits << 6) | (value < 0 ? 0 : value);
    }
    const to = length + group * 3;
    for (let i = 0; i < 3 && group * 3 + i < count; i++) bytes[to + i] = (bits >> (16 - 8 * i)) & 0xff;
  }
  if (strange) return 'has characters that are not uuencoded';
  // The last group may leave out what it does not need, and a check character may follow.
  const [least, most] = [1 + Math.ceil((count * 4) / 3), 2 + groups * 4];
  if (line.trimEnd().length > most) return `says ${count} bytes and has more`;
  return line.length < least && !blanks ? `says ${count} bytes and has less` : undefined;
}

/** From 0 to 63; -1 for a character that stands for none. */
function valueAt(line: string, at: number): number {
  const code = line.charCodeAt(at);
  return code >= SPACE && code <= GRAVE ? (code - SPACE) & 63 : -1;
}

/** Privacy-enhanced mail puts "- " before a line that begins with a dash (RFC 1421, 4.3.2.2); such a line has 13 bytes. */
function unescaped(line: string): string {
  return line.startsWith('- -') && line.length > 22 ? line.slice(2) : line;
}
