import { aptInstall, onPath } from './debian.mjs';

// Other people's programs that the tests run the product with; a test whose program is not to be had says that it was skipped.

/** Command, and Debian's packages for it. */
const tools = { parallel: ['parallel'], nvim: ['neovim'], emacs: ['emacs-nox', 'elpa-eglot'] };

const missing = Object.entries(tools).flatMap(([command, packages]) => (onPath(command) ? [] : packages));
try {
  if (missing.length > 0) aptInstall(missing);
} catch (error) {
  console.log(`${missing.join(', ')} cannot be had here: ${error.message}`);
}
