// Node's assertions for a browser's extension host.
import assert from '../../../node_modules/assert/build/assert.js';

export default assert.strict;
