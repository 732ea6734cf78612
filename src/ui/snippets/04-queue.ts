// en: A producer and a consumer
// zh-CN: 生产者与消费者
// The producer is quick, the consumer slow:
// the queue holds what is not yet eaten.
const sleep = (ms: number) =>
  new Promise<void>((resolve) => setTimeout(resolve, ms));

class Queue<T> {
  private items: T[] = [];
  private waiting: Array<(item: T) => void> = [];

  put(item: T): void {
    const taker = this.waiting.shift();
    if (taker) taker(item);
    else this.items.push(item);
  }

  get(): Promise<T> {
    const item = this.items.shift();
    if (item !== undefined) return Promise.resolve(item);
    return new Promise((resolve) => this.waiting.push(resolve));
  }

  get size(): number {
    return this.items.length;
  }
}

const queue = new Queue<string>();

async function produce(): Promise<void> {
  for (const item of ["apple", "bread", "cheese", "done"]) {
    await sleep(300);
    queue.put(item);
    console.log(`put ${item}, ${queue.size} in the queue`);
  }
}

async function consume(): Promise<void> {
  for (;;) {
    const item = await queue.get();
    if (item === "done") return;
    await sleep(500);
    console.log(`ate ${item}`);
  }
}

await Promise.all([produce(), consume()]);
