/**
 * The asyncio snippets of the Examples menu: their groups (the chapters of the tutorial that they come from), their order
 * and their titles. The programs themselves are those of the conformance corpus, by file name; a test holds the two together.
 */
import type { Titles } from "../snippet-list.ts";

export interface TableGroup {
  readonly id: string;
  readonly titles: Titles;
  /** By the file's name, in the menu's order. */
  readonly snippets: Readonly<Record<string, Titles>>;
}

const titles = (en: string, zhCN: string): Titles => ({ en, "zh-CN": zhCN });

export const TABLE: readonly TableGroup[] = [
  {
    id: "s02",
    titles: titles("Why async", "为什么用异步"),
    snippets: {
      s02_sync_requests: titles("Three requests that block", "三个阻塞的请求"),
      s02_async_requests: titles("Three requests at once", "同时发出三个请求"),
      s02_stream_tokens: titles("Tokens shown as they arrive", "词元随到随显示"),
      s02_thousand_requests: titles("A thousand requests at once", "同时发出一千个请求"),
    },
  },
  {
    id: "s03",
    titles: titles("Core concepts", "核心概念"),
    snippets: {
      s03_async_def_await: titles("async def and await", "async def 与 await"),
      s03_event_loop: titles("The loop switches between tasks", "事件循环在任务之间切换"),
      s03_stream_numbers: titles("An async generator", "异步生成器"),
      s03_token_stream_class: titles("An async iterator as a class", "用类实现异步迭代器"),
      s03_gather_fetch_data: titles("gather: as long as the slowest", "gather：耗时取决于最慢的一个"),
      s03_gather_vs_create_task: titles("gather or create_task", "gather 与 create_task"),
      s03_connection_context_manager: titles("A context manager as a class", "用类实现异步上下文管理器"),
      s03_timer_context_manager: titles("A context manager from a generator", "用生成器实现异步上下文管理器"),
      s03_queue: titles("Producer and consumer around a queue", "生产者、消费者与队列"),
      s03_callback: titles("A callback for each token", "每个词元调用一次回调"),
      s03_callback_handler: titles("A handler for start, token and end", "处理开始、词元和结束的类"),
    },
  },
  {
    id: "s04",
    titles: titles("Everyday operations", "常用操作"),
    snippets: {
      s04_run: titles("run outside, await inside", "外层用 run，内层用 await"),
      s04_gather: titles("Several at once with gather", "用 gather 同时运行多个操作"),
      s04_stream: titles("Iterate with async for", "用 async for 迭代"),
      s04_runnable: titles("A Runnable and its three methods", "Runnable 的三个异步方法"),
    },
  },
  {
    id: "s05",
    titles: titles("Analogies", "生活中的类比"),
    snippets: {
      s05_promise_analogy: titles("A response, then its data", "先等到响应，再取数据"),
      s05_chores: titles("Laundry, dishes and the floor", "洗衣、洗碗和拖地"),
      s05_gather_analogy: titles("User, posts and comments", "用户、帖子和评论"),
      s05_stream_analogy: titles("A conveyor belt of tokens", "传送带上的词元"),
    },
  },
  {
    id: "s06",
    titles: titles("Misconceptions", "常见误解"),
    snippets: {
      s06_not_threads: titles("Async is not threads", "异步不是多线程"),
      s06_calling_does_not_run: titles("Calling does not run it", "调用并不会运行它"),
      s06_sleep_zero: titles("sleep(0) lets the others run", "sleep(0) 让其他任务先运行"),
    },
  },
  {
    id: "s07",
    titles: titles("A practical program", "实战程序"),
    snippets: {
      s07_practical_program: titles("The whole program, eight parts", "完整程序（共八部分）"),
      s07_1_basic: titles("1: a basic async function", "1：基本的异步函数"),
      s07_2_gather: titles("2: several at once", "2：同时运行多个"),
      s07_3_stream: titles("3: streaming output", "3：流式输出"),
      s07_4_runnable: titles("4: an async Runnable", "4：异步 Runnable"),
      s07_5_callbacks: titles("5: a callback handler", "5：回调处理器"),
      s07_6_queue: titles("6: two tasks and a queue", "6：两个任务与一个队列"),
      s07_7_timeout: titles("7: a timeout", "7：超时"),
      s07_8_multi_model: titles("8: several models at once", "8：同时询问多个模型"),
    },
  },
  {
    id: "s08",
    titles: titles("Sync and async", "同步与异步"),
    snippets: {
      s08_sync_and_async_streaming: titles("The same tokens, sync and async", "同步与异步产出同样的词元"),
    },
  },
  {
    id: "s09",
    titles: titles("Review cards", "复习卡片"),
    snippets: {
      s09_cards_run_and_gather: titles("Cards 1 to 5: await, run, gather", "卡片 1–5：await、run、gather"),
      s09_cards_streams: titles("Cards 6 and 7: async for, generators", "卡片 6、7：async for 与异步生成器"),
      s09_cards_tasks_and_timeouts: titles("Cards 8 and 9: a task, a timeout", "卡片 8、9：后台任务与超时"),
    },
  },
];
