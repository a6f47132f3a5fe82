/** Elements that stand on lines of their own. */
export const BLOCKS = new Set(
  (
    'address article aside blockquote body caption center dd div dl dt fieldset figure footer form h1 h2 h3 h4 h5 h6 header hr html li ' +
    'main nav ol p page pre section table tbody td tfoot th thead tr ul'
  ).split(' '),
);
/** Elements with space above and below, where no style says otherwise. */
export const SPACED = new Set('p h1 h2 h3 h4 h5 h6 blockquote ul ol dl pre'.split(' '));
/** Elements that have no end tag. */
export const VOID = new Set('area base br col embed frame hr img input link meta page param source wbr'.split(' '));
/** Elements whose words are not shown. */
export const UNSEEN = new Set(
  'head title script style noscript template ix:header ix:hidden xml select svg math iframe textarea'.split(' '),
);
/** Elements whose lines are indented. */
export const INDENTED = new Set(['ul', 'ol', 'blockquote', 'dd']);
