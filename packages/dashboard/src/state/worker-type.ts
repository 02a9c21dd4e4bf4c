/** How workers are started: as modules, but where the page is one file on a disk, from which browsers start none. */
export const workerType: WorkerType = import.meta.env.MODE === 'single' ? 'classic' : 'module';
