/**
 * Script of the inner frame, `<iframe sandbox="allow-scripts" srcdoc>`: it has an opaque origin, no network and no
 * storage. It makes workers of the text it is handed and relays what they say, within their allowance. It decides
 * nothing else; the page does. It becomes an inline script of sandbox.html, so it may import only what is bundled into it.
 */
import { MAX_DETAIL_CHARS } from "../limits.ts";
import { FRAME_PORT, FRAME_READY, impossible, type FrameCommand, type FrameReport, type GoneReason } from "../protocol.ts";
import { RelayMeter } from "./relay-meter.ts";

interface Ward {
  readonly worker: Worker;
  readonly meter: RelayMeter;
}

const wards = new Map<number, Ward>();
let runtimeUrl = "";

function serve(port: MessagePort): void {
  const report = (message: FrameReport, transfer: Transferable[] = []): void => { port.postMessage(message, transfer); };

  function end(number: number, reason: GoneReason, detail: string): void {
    const ward = wards.get(number);
    wards.delete(number);
    ward?.worker.terminate();
    report({ t: "gone", worker: number, reason, detail: detail.slice(0, MAX_DETAIL_CHARS) });
  }

  function hear(number: number, ward: Ward, data: unknown): void {
    if (wards.get(number) !== ward) return;
    const parcel = ward.meter.admit(data);
    if (parcel === "flood") end(number, "flood", "");
    else if (parcel === "invalid") end(number, "invalid", "");
    else report({ t: "said", worker: number, report: parcel.report }, [...parcel.buffers]);
  }

  function spawn(number: number): Ward {
    const ward: Ward = { worker: new Worker(runtimeUrl), meter: new RelayMeter() };
    ward.worker.onmessage = (event) => { hear(number, ward, event.data); };
    ward.worker.onmessageerror = () => { end(number, "invalid", ""); };
    ward.worker.onerror = (event) => {
      event.preventDefault();
      if (wards.get(number) === ward) end(number, "crashed", event.message);
    };
    wards.set(number, ward);
    return ward;
  }

  port.onmessage = ({ data }: MessageEvent<FrameCommand>) => {
    switch (data.t) {
      // Firefox runs no worker from a blob without a JavaScript type.
      case "boot": runtimeUrl = URL.createObjectURL(new Blob([data.runtime], { type: "text/javascript" })); return;
      case "spawn":
        try {
          spawn(data.worker).meter.grant(data.grant);
        } catch (error) {
          end(data.worker, "crashed", String(error));
        }
        return;
      case "send": {
        const ward = wards.get(data.worker);
        ward?.meter.grant(data.grant);
        ward?.worker.postMessage(data.command);
        return;
      }
      case "kill": if (wards.has(data.worker)) end(data.worker, "killed", ""); return;
      case "ping": report({ t: "pong", beat: data.beat }); return;
      default: impossible(data);
    }
  };
}

function accept(event: MessageEvent<{ t?: unknown } | null>): void {
  const port = event.ports[0];
  if (event.source !== parent || event.data?.t !== FRAME_PORT || port === undefined) return;
  removeEventListener("message", accept);
  serve(port);
}

if (self.origin !== "null") throw new Error("Coroscope's sandbox refuses to run outside of an opaque origin");
addEventListener("message", accept);
// The message tells nothing, so anyone may hear it; the parent's own origin may be opaque too.
parent.postMessage({ t: FRAME_READY }, "*");
