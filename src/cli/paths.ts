import { isAbsolute, relative, sep } from 'node:path';

/** A path as reports have it: relative to the working directory where it is within it, with slashes. */
export function reportedPath(path: string, cwd: string): string {
	return (isWithin(path, cwd) ? relative(cwd, path) : path).split(sep).join('/');
}

/** Whether a path is in a folder, at any depth. Both are absolute. */
export function isWithin(path: string, folder: string): boolean {
	const way = relative(folder, path);
	return way !== '' && way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}
