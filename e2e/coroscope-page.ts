/** The page as its user finds it: by the roles and names that docs/design.md fixes, and nothing else. */
import { expect, type Locator, type Page } from "@playwright/test";

export interface ConsoleLine {
  readonly text: string;
  readonly timeMs: number;
}

/** A coroutine's row of the treegrid. */
export interface TraceRow {
  readonly name: string;
  readonly state: string;
  readonly waitingFor: string;
  readonly line: string;
  readonly since: string;
  readonly waited: string;
}

export class CoroscopePage {
  readonly page: Page;
  readonly run: Locator;
  readonly stop: Locator;
  readonly status: Locator;
  readonly console: Locator;
  readonly position: Locator;
  readonly now: Locator;

  constructor(page: Page) {
    this.page = page;
    this.run = page.getByRole("button", { name: "Run", exact: true });
    this.stop = page.getByRole("button", { name: "Stop", exact: true });
    this.status = page.getByRole("status");
    this.console = page.getByRole("log", { name: "Console" });
    this.position = page.getByRole("slider", { name: "Position" });
    this.now = page.getByRole("note", { name: "Now" });
  }

  /** Opens a link that carries `code`; nothing runs yet. */
  async openCode(code: string, query = ""): Promise<void> {
    await this.page.goto(`./?lang=en${query}#code=${encodeURIComponent(code)}`);
    await expect(this.run).toBeEnabled();
  }

  /** Opens a link, presses Run and waits until the status says how it ended. */
  async runCode(code: string, ending: RegExp = /completed|threw|stuck|cut|not run|ended/): Promise<void> {
    await this.openCode(code);
    await this.run.click();
    await this.ended(ending);
  }

  async ended(ending: RegExp): Promise<void> {
    await expect(this.status).toContainText(ending, { timeout: 20_000 });
  }

  async lines(): Promise<ConsoleLine[]> {
    await this.tab("Console");
    return this.console.evaluate((log) => [...log.querySelectorAll("[data-time-ms]")].map((line) => ({
      text: [...line.querySelectorAll("[data-part=text]")].map((part) => part.textContent).join("|"),
      timeMs: Number((line as HTMLElement).dataset["timeMs"]),
    })));
  }

  async tab(name: string): Promise<void> {
    await this.page.getByRole("tab", { name: new RegExp(`^${name}`) }).click();
  }

  /** Opens the Trace tab; returns its grid. */
  async grid(): Promise<Locator> {
    await this.tab("Trace");
    const grid = this.page.getByRole("treegrid", { name: "Trace" });
    await expect(grid).toBeVisible();
    return grid;
  }

  /** The coroutines' rows that are in the page. */
  async rows(): Promise<TraceRow[]> {
    const grid = await this.grid();
    return grid.evaluate((element) => [...element.querySelectorAll("[role=row][aria-level='1']")].map((row) => {
      const [name = "", state = "", waitingFor = "", line = "", since = "", waited = ""] = [...row.querySelectorAll("[role=gridcell]")].map((cell) => cell.textContent.trim());
      return { name, state, waitingFor, line, since, waited };
    }));
  }

  /** The cursor's step. */
  async step(): Promise<number> {
    return Number(await this.position.getAttribute("aria-valuenow"));
  }

  /** The problems listed, as texts. */
  async problems(): Promise<string> {
    await this.tab("Problems");
    return (await this.page.getByRole("region", { name: "Problems" }).textContent()) ?? "";
  }
}
