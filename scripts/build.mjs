// Builds everything: the libraries, the command, the generator and the page.
import { buildLibraries } from './build-libraries.mjs';
import { buildPage } from './build-page.mjs';

buildLibraries();
buildPage();
