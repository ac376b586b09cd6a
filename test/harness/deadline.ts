/** Rejects with one sentence if `task` has not settled after so many seconds. What it started is the caller's to end. */
export async function within<T>(seconds: number, what: string, task: Promise<T>): Promise<T> {
	let timer: NodeJS.Timeout | undefined;
	const late = new Promise<never>((_resolve, reject) => {
		timer = setTimeout(() => reject(new Error(`${what} did not end within ${seconds} seconds.`)), seconds * 1000);
	});
	try {
		return await Promise.race([task, late]);
	} finally {
		clearTimeout(timer);
	}
}
