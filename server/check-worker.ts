import { worker } from 'workerpool';
import { checkFile } from './check-file.ts';

worker({ checkFile });
