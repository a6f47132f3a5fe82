import { worker } from 'workerpool';
import { checkFile } from './check-file.ts';
import { extractFile } from './extract-file.ts';
import { symbolsOfFile } from './symbols-of-file.ts';

worker({ checkFile, extractFile, symbolsOfFile });
