/**
 * A job that completed abruptly, which only a capability of the snippet's own making can bring about: the error leaves the
 * job in this, and the loop reports it, as https://html.spec.whatwg.org/multipage/webappapis.html#hostenqueuepromisejob says.
 */
export class AbruptJob {
  readonly value: unknown;

  constructor(value: unknown) {
    this.value = value;
  }
}
