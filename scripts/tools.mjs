import { aptInstall, onPath } from './debian.mjs';

// Other people's programs that the tests run the product with; a test whose program is not to be had says that it was skipped.

/** Command, and Debian's package of it. */
const tools = { parallel: 'parallel' };

const missing = Object.entries(tools).flatMap(([command, name]) => (onPath(command) ? [] : [name]));
if (missing.length > 0) aptInstall(missing);
