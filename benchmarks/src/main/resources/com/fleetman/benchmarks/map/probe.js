// Runs in a page before its own scripts: how long the page's own code takes in each animation frame.
{
  const ask = window.requestAnimationFrame.bind(window);
  let frames = [];
  let stamp;
  window.requestAnimationFrame = (callback) =>
    ask((now) => {
      const start = performance.now();
      try {
        callback(now);
      } finally {
        const took = performance.now() - start;
        if (now === stamp) frames[frames.length - 1] += took;
        else frames.push(took);
        stamp = now;
      }
    });
  window.probe = {
    restart() {
      frames = [];
      stamp = undefined;
    },
    frames: () => frames,
  };
}
