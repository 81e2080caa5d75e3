import { wordAcross } from './word-across.ts';
import { wordsMeet } from './words-meet.ts';

/** What jieba's dictionary tells of the break between two lines. */
export const dictionaryWords = { across: wordAcross, meet: wordsMeet };
