// en: A timeout by Promise.race
// zh-CN: 用 Promise.race 实现超时
// Promise.race gives what settles first.
// The loser is not stopped: it goes on, unheard.
const sleep = (ms: number) =>
  new Promise<void>((resolve) => setTimeout(resolve, ms));

async function slowAnswer(): Promise<string> {
  await sleep(3000);
  console.log("the slow answer came after all");
  return "42";
}

async function timeout(ms: number): Promise<never> {
  await sleep(ms);
  throw new Error(`no answer within ${ms} ms`);
}

try {
  const answer = await Promise.race([
    slowAnswer(),
    timeout(1000),
  ]);
  console.log(`answer: ${answer}`);
} catch (error) {
  console.log(String(error));
}
