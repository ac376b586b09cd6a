/** The part of pdf.js (Apache-2.0) that parses; its package has types for the other one only. */
declare module 'pdfjs-dist/build/pdf.worker.mjs' {
	export const WorkerMessageHandler: {
		/** Answers what comes in through the port. */
		initializeFromPort(port: MessagePort): void;
	};
}

/** The part that asks, reduced to what is used. */
declare module 'pdfjs-dist/build/pdf.mjs' {
	/** Some text, or where its markup opens and closes. */
	type Item =
		| {
				readonly str: string;
				readonly transform: readonly number[];
				readonly width: number;
				readonly height: number;
				readonly dir: string;
		  }
		| { readonly type: string };

	interface Page {
		streamTextContent(): ReadableStream<{ readonly items: readonly Item[] }>;
		cleanup(): boolean;
	}

	interface Document {
		readonly numPages: number;
		getPage(number: number): Promise<Page>;
	}

	interface LoadingTask {
		readonly promise: Promise<Document>;
		destroy(): Promise<void>;
	}

	export class PDFWorker {
		static create(options: { port: MessagePort; verbosity: number }): PDFWorker;
		destroy(): void;
	}

	export function getDocument(options: Readonly<Record<string, unknown>>): LoadingTask;
}
