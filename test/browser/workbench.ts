import { mkdir } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { type Browser, errors, type FrameLocator, type Locator, type Page } from 'playwright-core';
import { projectRoot } from '../harness/project';
import { type Language, speak } from './language';

/** Whether the run is to write the pictures in `media/` anew. */
export const areScreenshotsRenewed =
	process.env['UPDATE_SCREENSHOTS'] !== undefined || process.argv.includes('--update-screenshots');

/** A row of a quick pick, as a person reads it. */
export interface QuickPickRow {
	readonly label: string;
	readonly description: string;
	readonly detail: string;
}

/**
 * The page of VS Code as a person uses it: with mouse and keyboard, reading what is on the screen. Every method waits
 * for what it promises and rejects if it does not come.
 */
export class Workbench {
	/** The page itself, for what no method here offers. */
	readonly page: Page;

	private constructor(page: Page) {
		this.page = page;
	}

	/** Opens a served workbench in a fresh profile, in English unless a language is given, and waits until it takes input. */
	static async open(browser: Browser, address: string, language?: Language): Promise<Workbench> {
		const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, deviceScaleFactor: 1 });
		if (language !== undefined) {
			await speak(context, language);
		}
		const page = await context.newPage();
		page.setDefaultTimeout(60_000);
		// The TypeScript loader wraps functions in a call to this, also those that run in the page.
		await page.addInitScript('globalThis.__name = value => value');
		await page.goto(address);
		await page.locator('.explorer-folders-view .monaco-list-row').first().waitFor();
		return new Workbench(page);
	}

	/** Opens a file of the sample folder by a double click in the explorer. (Quick open finds no files in this build.) */
	async openFile(name: string): Promise<void> {
		await this.openViewContainer('Explorer');
		await this.page.locator('.explorer-folders-view .monaco-list-row').filter({ hasText: name }).dblclick();
		await this.waitForEditor(name);
	}

	/** Runs a command by its title, as the palette shows it, by keyboard. */
	async runCommand(title: string): Promise<void> {
		await this.page.keyboard.press('F1');
		await this.quickInput().waitFor();
		// The palette opens with its `>` in the box, after which this goes.
		await this.page.keyboard.insertText(title);
		await this.quickPickRow(title).waitFor();
		await this.page.keyboard.press('Enter');
	}

	/** What the preview of Markdown shows that was opened last. */
	async preview(): Promise<FrameLocator> {
		const outer = this.page.locator('iframe.webview.ready').last();
		await outer.waitFor();
		return outer.contentFrame().locator('iframe#active-frame').contentFrame();
	}

	/** Waits until an editor with this title is the active one. */
	async waitForEditor(title: string): Promise<void> {
		const tab = this.page.locator('.editor-group-container.active .tab.active').filter({ hasText: title });
		await tab.waitFor();
		await this.page.locator('.editor-group-container.active .view-line').first().waitFor();
	}

	/** The title of the active editor. */
	async editorTitle(): Promise<string> {
		return await this.page.locator('.editor-group-container.active .tab.active .label-name').innerText();
	}

	/** The lines of the active editor that are on the screen. */
	async visibleLines(): Promise<readonly string[]> {
		return await this.page.evaluate(() => {
			const lines = [...document.querySelectorAll<HTMLElement>('.editor-group-container.active .view-line')];
			return lines.sort((a, b) => a.offsetTop - b.offsetTop).map((line) => (line.textContent ?? '').replaceAll('\u00a0', ' '));
		});
	}

	/** Waits until the cursor stands in this line, counted from one, as the status bar shows it. */
	async waitForCursorLine(line: number): Promise<void> {
		await this.page
			.locator('#status\\.editor\\.selection')
			.filter({ hasText: new RegExp(` ${line},`) })
			.waitFor();
	}

	/**
	 * Rests the mouse on the first place on or below the screen where `text` stands as whole words in one line of the
	 * active editor, and returns what the hover says. A hover that comes before an extension is ready stays without its
	 * part, so the mouse goes away and comes back until the hover matches.
	 */
	async hover(text: string, expected = /\S/): Promise<string> {
		const deadline = Date.now() + 60_000;
		let read = '';
		while (Date.now() < deadline) {
			await this.restMouseOn(text);
			const contents = this.hovers().filter({ hasNotText: /^\s*Loading\.\.\.\s*$/ });
			await contents.first().waitFor({ timeout: 2500 }).catch(ignoreTimeout);
			read = (await contents.allInnerTexts()).join('\n');
			if (expected.test(read)) {
				return read;
			}
		}
		throw new Error(`The hover on "${text}" says ${read === '' ? 'nothing' : JSON.stringify(read)}, not ${expected}.`);
	}

	/** Whether a hover comes on `text`. Means something only once another hover has shown that the extension is ready. */
	async hasHover(text: string): Promise<boolean> {
		await this.restMouseOn(text);
		await this.page.waitForTimeout(1500);
		return await this.hovers().first().isVisible();
	}

	/** Follows the link that reads `text` in the active editor, as a click with Control does. */
	async followLink(text: string): Promise<void> {
		await this.hideHover();
		const { x, y } = await this.findInEditor(text);
		await this.page.keyboard.down('Control');
		// The editor looks for a link when the mouse moves while the key is held.
		await this.page.mouse.move(x - 2, y);
		await this.page.mouse.move(x, y, { steps: 3 });
		await this.page.waitForTimeout(500);
		await this.page.mouse.click(x, y);
		await this.page.keyboard.up('Control');
	}

	/** Waits until the selected row of a view holds this label. */
	async waitForSelectedRow(view: string, label: string): Promise<void> {
		await this.tree(view).locator('.monaco-list-row.selected').filter({ hasText: label }).waitFor();
	}

	/** Opens the menu of the light bulb at the cursor by keyboard. */
	async openLightBulb(): Promise<Locator> {
		await this.page.locator('[class*="codicon-gutter-lightbulb"], .lightBulbWidget').first().waitFor();
		const menu = this.page.locator('.action-widget').first();
		await this.pressUntil('ControlOrMeta+.', menu);
		return menu;
	}

	/**
	 * Presses a key until what it shows is there. The editor closes menus and lists when it hears of other findings, fixes or
	 * proposals, as it may at that moment on a busy machine: then the key is pressed again.
	 */
	async pressUntil(key: string, shown: Locator): Promise<void> {
		for (let round = 0; round < 5 && !(await shown.isVisible()); round++) {
			await this.page.keyboard.press(key);
			await shown.waitFor({ timeout: 5000 }).catch(ignoreTimeout);
		}
		await shown.waitFor();
	}

	/** Takes the mouse away from the editor, so that no hover remains. */
	async hideHover(): Promise<void> {
		// An empty place of the title bar: its middle has a hover of its own.
		await this.page.mouse.move(200, 5);
		await this.hovers().first().waitFor({ state: 'hidden' });
	}

	/** Types into the open quick pick, replacing what it holds. */
	async typeInQuickPick(text: string): Promise<void> {
		await this.quickInput().waitFor();
		await this.page.keyboard.press('ControlOrMeta+A');
		await this.page.keyboard.type(text);
	}

	/** The rows of the open quick pick that are on the screen, from top to bottom, once there are any and they no longer change. */
	async quickPickRows(): Promise<readonly QuickPickRow[]> {
		await this.page.locator('.quick-input-widget .monaco-progress-container.done').waitFor({ state: 'attached' });
		let rows = await this.readQuickPick();
		for (;;) {
			await this.page.waitForTimeout(300);
			const next = await this.readQuickPick();
			if (next.length > 0 && JSON.stringify(next) === JSON.stringify(rows)) {
				return rows;
			}
			rows = next;
		}
	}

	/** Shows a view container by a click on its icon, unless it is shown. */
	async openViewContainer(title: string): Promise<void> {
		const tab = this.page.locator('.activitybar .action-item[role="tab"]').filter({ has: this.page.getByLabel(title) });
		if ((await tab.getAttribute('aria-expanded')) !== 'true') {
			await tab.click();
		}
		await this.page.locator('.sidebar .composite.title').filter({ hasText: title }).waitFor();
	}

	/** The labels of the rows of a view that are on the screen, from top to bottom. */
	async treeRows(view: string): Promise<readonly string[]> {
		const rows = this.tree(view).locator('.monaco-list-row');
		await rows.first().waitFor();
		const labels = await rows.evaluateAll((elements) =>
			elements
				.map((row) => ({ index: Number(row.getAttribute('data-index')), label: row.querySelector('.label-name')?.textContent }))
				.sort((a, b) => a.index - b.index)
				.map(({ label }) => label ?? ''),
		);
		return labels;
	}

	/** Clicks the row of a view that has this label, which expands it or opens what it stands for. */
	async clickTreeRow(view: string, label: string): Promise<void> {
		await this.treeRow(view, label).click();
	}

	/** Every text of a view on the screen, and what a screen reader says of its rows. */
	async viewTexts(view: string): Promise<readonly string[]> {
		return await this.textsIn(this.tree(view));
	}

	/** Every text on the screen in these places, what a screen reader says of rows in them, and what boxes ask for. */
	async textsIn(places: Locator): Promise<readonly string[]> {
		return await places.evaluateAll((elements) =>
			elements.flatMap((element) => {
				const texts = [element, ...element.querySelectorAll('.monaco-list-row')].flatMap((row) =>
					['aria-label', 'placeholder'].map((name) => row.getAttribute(name) ?? ''),
				);
				const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
				for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
					if (node.parentElement?.checkVisibility() === true) {
						texts.push(node.textContent ?? '');
					}
				}
				return texts.filter((text) => text.trim() !== '');
			}),
		);
	}

	/** The same of the open quick pick, without what VS Code itself says in it. */
	async quickPickTexts(): Promise<readonly string[]> {
		await this.quickPickRows();
		const own = ['.quick-input-title', '.quick-input-list .monaco-list-row', '.quick-input-filter input[type="text"]'];
		return await this.textsIn(this.page.locator(own.map((place) => `.quick-input-widget ${place}:visible`).join(', ')));
	}

	/**
	 * What a Markdown page in the active editor has on the screen, without the targets of its links: a text for each paragraph,
	 * heading or item, whose lines are put together again; the first and the last, of which there may be more, are left out.
	 */
	async visibleBlocks(): Promise<readonly string[]> {
		const blocks = (await this.visibleLines())
			.map((line) => (/^$|^[-#>|]/.test(line) ? `\n${line}` : line))
			.join('')
			.split('\n');
		return blocks
			.slice(1, -1)
			.map((block) => block.replaceAll(/\]\([^)]*\)|\\/g, ''))
			.filter((block) => block !== '');
	}

	/** The row of a view that has this label. */
	treeRow(view: string, label: string): Locator {
		const name = this.page.getByText(label, { exact: true });
		return this.tree(view).locator('.monaco-list-row').filter({ has: name }).first();
	}

	/** Takes `media/<name>.png`, the whole page, when the run is to renew the pictures; else does nothing. */
	async screenshot(name: string): Promise<void> {
		if (areScreenshotsRenewed) {
			await this.savePicture(resolve(projectRoot, `media/${name}.png`));
		}
	}

	/** The same for a part of the page, in pixels. */
	async screenshotOf(name: string, clip: { x: number; y: number; width: number; height: number }): Promise<void> {
		if (areScreenshotsRenewed) {
			const path = resolve(projectRoot, `media/${name}.png`);
			await mkdir(dirname(path), { recursive: true });
			await this.page.screenshot({ path, clip });
		}
	}

	/** Saves a picture of the page. */
	async savePicture(path: string): Promise<void> {
		await mkdir(dirname(path), { recursive: true });
		await this.page.screenshot({ path });
	}

	async close(): Promise<void> {
		await this.page.context().close();
	}

	private quickInput(): Locator {
		return this.page.locator('.quick-input-widget input[type="text"]');
	}

	private quickPickRow(text: string): Locator {
		return this.page.locator('.quick-input-list .monaco-list-row.focused').filter({ hasText: text });
	}

	/** The hovers on the screen. */
	hovers(): Locator {
		return this.page.locator('.monaco-hover:visible .hover-contents');
	}

	private tree(view: string): Locator {
		const header = this.page.locator('.pane-header').filter({ hasText: view });
		return this.page.locator('.pane').filter({ has: header });
	}

	private async readQuickPick(): Promise<readonly QuickPickRow[]> {
		return await this.page.locator('.quick-input-list .monaco-list-row').evaluateAll((rows) =>
			rows
				.sort((a, b) => Number(a.getAttribute('data-index')) - Number(b.getAttribute('data-index')))
				.map((row) => {
					const text = (selector: string): string => row.querySelector(selector)?.textContent?.trim() ?? '';
					return {
						label: text('.label-name'),
						description: text('.label-description'),
						detail: text('.quick-input-list-label-meta'),
					};
				}),
		);
	}

	private async restMouseOn(text: string): Promise<void> {
		const place = await this.findInEditor(text);
		await this.hideHover();
		await this.page.mouse.move(place.x, place.y, { steps: 3 });
	}

	/** Scrolls down, by keyboard, until the text is on the screen. Returns the middle of it. */
	private async findInEditor(text: string): Promise<{ readonly x: number; readonly y: number }> {
		for (let before = ''; ; ) {
			const place = await this.page.evaluate(placeOf, text);
			if (place !== undefined) {
				return place;
			}
			const lines = (await this.visibleLines()).join('\n');
			if (lines === before) {
				throw new Error(`"${text}" stands in no line of the editor from here to its end.`);
			}
			before = lines;
			await this.page.keyboard.press('PageDown');
			await this.page.waitForTimeout(100);
		}
	}
}

function ignoreTimeout(error: unknown): void {
	if (!(error instanceof errors.TimeoutError)) {
		throw error;
	}
}

/** Runs in the page: the middle of the first place where `text` stands as whole words in a visible line of the editor. */
function placeOf(text: string): { x: number; y: number } | undefined {
	const editor = document.querySelector('.editor-group-container.active .monaco-editor');
	const frame = editor?.getBoundingClientRect();
	const wholeWords = new RegExp(`(?<![\\p{L}\\p{N}])${text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\p{L}\\p{N}])`, 'u');
	for (const line of editor?.querySelectorAll('.view-line') ?? []) {
		const start = wholeWords.exec((line.textContent ?? '').replaceAll('\u00a0', ' '))?.index;
		if (start === undefined || frame === undefined) {
			continue;
		}
		const range = document.createRange();
		const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
		let offset = 0;
		for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
			const length = node.textContent?.length ?? 0;
			if (start >= offset && start < offset + length) {
				range.setStart(node, start - offset);
			}
			if (start + text.length > offset && start + text.length <= offset + length) {
				range.setEnd(node, start + text.length - offset);
			}
			offset += length;
		}
		const { left, width, top, height } = range.getBoundingClientRect();
		const [x, y] = [left + width / 2, top + height / 2];
		if (y > frame.top && y < frame.bottom && x < frame.right) {
			return { x, y };
		}
	}
	return undefined;
}
