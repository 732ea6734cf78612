// en: Two tasks, one loop
// zh-CN: 两个任务，一个循环
// While one task waits, the other can run.
const sleep = (ms: number) =>
  new Promise<void>((resolve) => setTimeout(resolve, ms));

async function task1(): Promise<string> {
  console.log("Task 1 started");
  await sleep(2000);
  console.log("Task 1 finished");
  return "Result 1";
}

async function task2(): Promise<string> {
  console.log("Task 2 started");
  await sleep(1000);
  console.log("Task 2 finished");
  return "Result 2";
}

async function main(): Promise<void> {
  const all = await Promise.all([task1(), task2()]);
  console.log(`Results: ${all.join(", ")}`);
}

main();
