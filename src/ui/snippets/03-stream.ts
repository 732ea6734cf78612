// en: A stream of tokens
// zh-CN: 逐个到达的词元流
// An async generator hands out one token at a time.
// `for await` asks for the next one when it is done.
const sleep = (ms: number) =>
  new Promise<void>((resolve) => setTimeout(resolve, ms));

async function* tokens(text: string) {
  for (const token of text.split(" ")) {
    await sleep(200);
    yield token;
  }
}

async function show(): Promise<void> {
  let answer = "";
  for await (const token of tokens("The loop never waits")) {
    answer += answer === "" ? token : ` ${token}`;
    console.log(answer);
  }
  console.log("end of the stream");
}

await show();
