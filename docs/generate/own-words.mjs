/** Words of generated pages alone; what a user also meets elsewhere comes from the words of the product. */
import { en } from './en.mjs';
import { zhCN } from './zh-CN.mjs';

export const ownWords = { en, 'zh-CN': zhCN };
