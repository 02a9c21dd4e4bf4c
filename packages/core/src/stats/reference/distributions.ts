/** Reference methods for distribution functions and their inverses. */
import * as stats from '../index.ts';
import { choose } from './parts.ts';

const SPECIAL_FUNCTIONS = {
  normalQuantile: stats.normalQuantile,
  normalCdf: stats.normalCdf,
  betaQuantile: stats.betaQuantile,
  binomialCdf: stats.binomialCdf,
  binomialSf: stats.binomialSf,
  chiSquareSf: stats.chiSquareSf,
  chiSquareQuantile: stats.chiSquareQuantile,
  logGamma: stats.logGamma,
} as const;

export const distributionMethods = {
  special_functions: ({ fn, args }: { fn: string; args: readonly number[] }) => {
    const call: (...args: number[]) => number = choose('fn', SPECIAL_FUNCTIONS, fn);
    return { value: call(...args) };
  },
} as const;
