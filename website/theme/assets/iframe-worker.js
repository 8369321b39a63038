// A page opened as a file may start no worker: its search runs in a hidden frame instead.
// Material's search asks for the name IFrameWorker and awaits importScripts.
if (location.protocol === "file:") {
  window.IFrameWorker = class extends EventTarget {
    constructor(url) {
      super();
      this.waiting = [];
      const frame = document.createElement("iframe");
      frame.hidden = true;
      frame.title = "search";
      frame.addEventListener("load", () => this.start(frame.contentWindow, String(url)), { once: true });
      frame.srcdoc = "<!doctype html><title>search</title>";
      document.body.append(frame);
    }
    start(inner, url) {
      inner.postMessage = (data) => this.dispatchEvent(new MessageEvent("message", { data }));
      inner.importScripts = (...urls) =>
        urls.reduce((before, next) => before.then(() => this.load(inner, next)), Promise.resolve());
      this.load(inner, url).then(() => {
        this.send = (data) => inner.dispatchEvent(new inner.MessageEvent("message", { data }));
        this.waiting.splice(0).forEach(this.send);
      });
    }
    load(inner, url) {
      return new Promise((done, failed) => {
        const script = inner.document.createElement("script");
        script.src = url;
        script.onload = done;
        script.onerror = failed;
        inner.document.head.append(script);
      });
    }
    postMessage(data) {
      this.send ? this.send(data) : this.waiting.push(data);
    }
  };
  window.Worker = window.IFrameWorker;
}
