/** Before Prism comes: it shall not look through the page for code of its own accord. */
Object.assign(globalThis, { Prism: { manual: true, disableWorkerMessageHandler: true } });
