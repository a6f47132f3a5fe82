import { worker } from 'workerpool';
import { checkFile } from './check-file.ts';
import { extractFile } from './extract-file.ts';

worker({ checkFile, extractFile });
