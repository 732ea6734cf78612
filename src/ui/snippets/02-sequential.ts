// en: One after another, or together
// zh-CN: 依次等待，还是一起等待
// Three calls of one second each.
// One after another they take 3 s, together 1 s.
const sleep = (ms: number) =>
  new Promise<void>((resolve) => setTimeout(resolve, ms));

const seconds = (start: number) =>
  ((Date.now() - start) / 1000).toFixed(3);

async function load(name: string): Promise<string> {
  await sleep(1000);
  return `${name} loaded`;
}

async function oneAfterAnother(): Promise<void> {
  const start = Date.now();
  await load("a");
  await load("b");
  await load("c");
  console.log(`one after another: ${seconds(start)} s`);
}

async function together(): Promise<void> {
  const start = Date.now();
  const results = await Promise.all([
    load("x"), load("y"), load("z"),
  ]);
  console.log(results.join(", "));
  console.log(`together: ${seconds(start)} s`);
}

await oneAfterAnother();
await together();
