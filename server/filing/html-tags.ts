import { Tokenizer } from 'htmlparser2';
import { VOID } from './html-elements.ts';

/** A tag that opens an element, in small letters; of its attributes those that tell how the element is set. */
export interface Tag {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly start: number;
  readonly end: number;
}

/** What hears the pieces of markup, in source order; their places are offsets in the source, ends exclusive. */
interface Heard {
  text(start: number, end: number): void;
  /** A character by its number; it begins where the last piece ended. */
  entity(code: number, end: number): void;
  open(tag: Tag): void;
  close(name: string, end: number): void;
  /** A comment, a declaration, an instruction. */
  other(end: number): void;
}

const ATTRIBUTES = new Set(['style', 'align', 'face', 'hidden', 'colspan', 'rowspan', 'type', 'checked']);
/** No attribute's name is longer, and no more of a piece of a value is read. */
const [NAME, VALUE] = [16, 4096];

/** Takes any markup apart, in time linear to its length. */
export function readTags(source: string, heard: Heard): void {
  let name = '';
  let tagStart = 0;
  let attribute = '';
  let value = '';
  let attributes: Record<string, string> = {};
  const open = (end: number) => heard.open({ name, attributes, start: tagStart, end });
  const other = (_start: number, end: number) => heard.other(end + 1);
  const tokenizer = new Tokenizer(
    {},
    {
      ontext: (start, end) => {
        // The rest of a closing tag that is cut off is told as text from nowhere: it has no words.
        if (start >= 0) heard.text(start, end);
      },
      ontextentity: heard.entity,
      onopentagname: (start, end) => {
        tagStart = start - 1;
        name = source.slice(start, end).toLowerCase();
        attributes = {};
      },
      onattribname: (start, end) => {
        const own = source.slice(start, Math.min(end, start + NAME)).toLowerCase();
        attribute = ATTRIBUTES.has(own) ? own : '';
        value = '';
      },
      onattribdata: (start, end) => {
        if (attribute !== '') value += source.slice(start, Math.min(end, start + VALUE));
      },
      onattribentity: () => {},
      onattribend: () => {
        if (attribute !== '') attributes[attribute] ??= value;
        attribute = '';
      },
      onopentagend: end => open(end + 1),
      onselfclosingtag: end => {
        open(end + 1);
        // In XHTML an element may be empty: <div/>, <td/>, <ix:nonNumeric/>.
        if (!VOID.has(name)) heard.close(name, end + 1);
      },
      onclosetag: (start, end) => heard.close(source.slice(start, end).toLowerCase(), end + 1),
      oncomment: other,
      oncdata: other,
      ondeclaration: other,
      onprocessinginstruction: other,
      onend: () => {},
    },
  );
  tokenizer.write(source);
  tokenizer.end();
}
