/** The Model Context Protocol as one part, which is bundled apart and loaded only to serve. */
import process from 'node:process';
import { Server } from '@modelcontextprotocol/sdk/server/index.js';
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import { CallToolRequestSchema, ErrorCode, ListToolsRequestSchema, McpError } from '@modelcontextprotocol/sdk/types.js';
import type { AssistantTool } from '../../core/assistants/toolInput';

/** Milliseconds that a client has to say which its roots are. */
const PATIENCE = 10_000;

/** What a tool says: an answer, or why there is none. */
export interface ToolAnswer {
	readonly text: string;
	readonly isError: boolean;
}

/** URIs of the folders whose files the client lets us read; `undefined` where it does not say any. */
export type AskRoots = () => Promise<readonly string[] | undefined>;

/** A tool that is served. */
export interface ServedTool extends AssistantTool {
	readonly title: string;
	/** Answers a call. Rejects only with what nobody expected. */
	readonly call: (input: unknown, roots: AskRoots) => Promise<ToolAnswer>;
}

export interface ServeDeps {
	readonly version: string;
	readonly tools: readonly ServedTool[];
	/** Takes a sentence for whoever runs the program: the output is the protocol's. */
	readonly complain: (reason: string) => void;
}

/**
 * Serves tools over the standard input and output until the client closes them. Resolves with whether it ended as it should:
 * `false` where a message was too large to read.
 */
export async function serve({ version, tools, complain }: ServeDeps): Promise<boolean> {
	// The schemas of the tools are ours and plain; the server that makes them of Zod would bring more and say less.
	const server = new Server({ name: 'peaceops-lexicon', version }, { capabilities: { tools: {} } });
	const roots: AskRoots = async () => {
		if (server.getClientCapabilities()?.roots === undefined) {
			return undefined;
		}
		try {
			return (await server.listRoots(undefined, { timeout: PATIENCE })).roots.map(({ uri }) => uri);
		} catch (error) {
			// A client that has roots and does not say which has allowed nothing. Roots that are no files are none of the protocol.
			complain(`The client did not tell its roots: ${error instanceof Error ? error.message : String(error)}`);
			return [];
		}
	};
	server.setRequestHandler(ListToolsRequestSchema, () => ({
		tools: tools.map(({ name, title, description, inputSchema }) => ({
			name,
			title,
			description,
			inputSchema: { ...inputSchema, properties: { ...inputSchema.properties } },
			annotations: { title, readOnlyHint: true, destructiveHint: false, idempotentHint: true, openWorldHint: false },
		})),
	}));
	server.setRequestHandler(CallToolRequestSchema, async ({ params }) => {
		const tool = tools.find(({ name }) => name === params.name);
		if (tool === undefined) {
			const names = tools.map(({ name }) => name).join(', ');
			throw new McpError(ErrorCode.InvalidParams, `There is no such tool; there are ${names}.`);
		}
		try {
			const { text, isError } = await tool.call(params.arguments, roots);
			return { content: [{ type: 'text', text }], isError };
		} catch (error) {
			if (error instanceof McpError) {
				throw error;
			}
			complain(error instanceof Error ? (error.stack ?? error.message) : String(error));
			throw new McpError(ErrorCode.InternalError, 'The tool failed; the error output of the program says why.');
		}
	});
	let isFine = true;
	// oxlint-disable-next-line unicorn/prefer-add-event-listener -- the server is no event target
	server.onerror = (error) => {
		const isTooLarge = /maximum size/.test(error.message);
		const isNoMessage = error instanceof SyntaxError || error.name === 'ZodError';
		complain(
			isTooLarge
				? 'A message of the client is too large; the connection ends.'
				: isNoMessage
					? 'A message of the client is none of the protocol and is passed over.'
					: error.message,
		);
		isFine &&= !isTooLarge;
	};
	const closed = new Promise<void>((resolve) => {
		// oxlint-disable-next-line unicorn/prefer-add-event-listener -- the server is no event target
		server.onclose = resolve;
	});
	// The transport does not tell that nobody will write any more.
	process.stdin.once('end', () => void server.close());
	await server.connect(new StdioServerTransport());
	await closed;
	return isFine;
}
