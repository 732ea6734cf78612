/** The recorder that records nothing, put in place of the real one to measure what recording costs. Steps are still counted. */
 
export class Recorder {
  step = 0;
  push(): number {
    return this.step++;
  }
  string(): number {
    return 0;
  }
  wantsPreview(): boolean {
    return false;
  }
  wantsArguments(): boolean {
    return false;
  }
  value(): void {}
  due(): void {}
  clock(): void {}
  write(): void {}
  beginClosing(): void {}
  flushIfDue(): void {}
  flush(): void {}
}
