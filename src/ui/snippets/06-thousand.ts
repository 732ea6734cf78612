// en: A thousand requests at once
// zh-CN: 同时发出一千个请求
// A thousand requests at once:
// the slowest one decides how long it takes.
const sleep = (ms: number) =>
  new Promise<void>((resolve) => setTimeout(resolve, ms));

async function request(id: number): Promise<number> {
  const latency = 100 + ((id * 37) % 900);
  await sleep(latency);
  return latency;
}

const start = Date.now();
const ids = Array.from({ length: 1000 }, (_, id) => id);
const latencies = await Promise.all(ids.map((id) => request(id)));
const sum = latencies.reduce((a, b) => a + b, 0) / 1000;

console.log(`${latencies.length} answers`);
console.log(`one after another: ${sum.toFixed(3)} s`);
const took = (Date.now() - start) / 1000;
console.log(`at once: ${took.toFixed(3)} s`);
